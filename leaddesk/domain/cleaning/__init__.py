"""From cells as they arrive to values that can be kept, compared and shown. The door is :mod:`.values`."""
