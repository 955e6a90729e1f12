import CPseudoTerminal

/// Whether the tests run as root, whom no file mode binds.
public var testsRunAsRoot: Bool { process_is_root() == 1 }

/// Does something as a user whom file modes bind: as nobody when the tests run as root, else as who runs them. What is done
/// must stay on this thread.
public func actingAsNobody<Value>(_ body: () throws -> Value) throws -> Value {
    guard testsRunAsRoot else { return try body() }
    guard thread_become_nobody() == 0 else { throw StartFailure(program: "nobody", number: 1) }
    defer { _ = thread_become_root() }
    return try body()
}
