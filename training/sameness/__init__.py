"""How the rule of sameness is fitted: which two statements of two reports tell one utterance."""
