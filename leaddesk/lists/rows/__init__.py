"""From the rows of a recognised list to people: mapped, cleaned and joined, nothing matched or written yet."""
