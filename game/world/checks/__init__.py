"""The cross-checks of catalogues and scenarios: what single values cannot say about themselves."""
