"""Writing files: workbooks, CSV and vCards that spreadsheets open as they should and LeadDesk reads back unchanged."""
