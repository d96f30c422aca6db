"""The pact's page: the agreement as sentences that are edited where they stand, and what a change would do."""
