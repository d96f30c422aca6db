"""LeadDesk works leads from the trade-show floor to the order, on one board that marketing and sales share."""

__version__ = "0.1.0"
