extension String {
    /// So many blanks, none for a number below 1. Rows of a screen are padded with them at each key, and `String(repeating:count:)` puts
    /// them in one by one.
    public static func blanks(_ count: Int) -> String {
        guard count > 0 else { return "" }
        return String(unsafeUninitializedCapacity: count) { bytes in
            bytes.initialize(repeating: 0x20)
            return count
        }
    }
}
