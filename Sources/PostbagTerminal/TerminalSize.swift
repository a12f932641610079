import Foundation

/// How many columns the terminal behind a descriptor has, or `nil` if it does not say.
///
/// The system call that tells the size takes a pointer, and unsafe code has its own room. `stty`
/// makes the same call; it runs once, and only if results go to a terminal.
func terminalColumns(of descriptor: Int32) -> Int? {
    let stty = Process()
    let answer = Pipe()
    stty.executableURL = URL(fileURLWithPath: "/bin/stty")
    stty.arguments = ["size"]
    stty.standardInput = FileHandle(fileDescriptor: descriptor, closeOnDealloc: false)
    stty.standardOutput = answer
    stty.standardError = FileHandle.nullDevice
    guard (try? stty.run()) != nil else { return nil }
    let text = (try? answer.fileHandleForReading.readToEnd()) ?? nil
    stty.waitUntilExit()
    return columns(inSize: String(decoding: text ?? Data(), as: UTF8.self))
}

/// The second number of `24 80`, if it is a size at all.
func columns(inSize text: String) -> Int? {
    let numbers = text.split(whereSeparator: \.isWhitespace).map { Int($0) }
    guard numbers.count == 2, let columns = numbers[1], columns > 0 else { return nil }
    return columns
}
