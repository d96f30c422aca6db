"""The panel in which a lead is added by hand."""
