"""What the claims of speed rest on: each figure beside a floor measured in the same run, so that a noisy machine shows."""
