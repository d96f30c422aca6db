"""The command line: a thin door into the services. What it promises is fixed; see the user guide."""
