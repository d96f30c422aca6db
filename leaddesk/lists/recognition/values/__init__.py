"""What single values look like: patterns, and the words that companies, departments, titles and places are made of."""
