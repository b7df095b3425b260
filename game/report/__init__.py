"""Reports: what moved and why, in the words of the reader's language, and what was meant, read and so."""
