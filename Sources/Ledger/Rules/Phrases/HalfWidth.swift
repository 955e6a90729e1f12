extension Unicode.Scalar {
    /// The same figure, letter or mark as ASCII has it: `２` is `2`, `／` is `/`; anything else stays.
    public var halfWidth: Unicode.Scalar {
        (0xFF01...0xFF5E).contains(value) ? Unicode.Scalar(value - 0xFEE0) ?? self : self
    }
}
