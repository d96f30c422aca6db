"""The board: columns of cards that are dragged through the flow."""
