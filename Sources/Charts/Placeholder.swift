// Comes with the target's first type.
