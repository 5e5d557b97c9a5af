"""Where reports are annotated: in this process or in several, and what their results rest on."""
