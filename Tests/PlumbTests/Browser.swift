import Foundation

/// A headless Chromium that tests look at pages with, spoken to over its debugging pipe: messages of JSON, each ended by a NUL.
///
/// It is looked for where Debian puts it, or where `CHROMIUM` says. Without one such tests are skipped, unless `PLUMB_CHROMIUM` is
/// set: then its absence is a failure.
final class Browser {
  /// What pages wrote to the console, threw, or were refused.
  private(set) var complaints: [String] = []

  private let process = Process()
  private let folder: URL
  private let input: FileHandle
  private let output: FileHandle
  private var received: [UInt8] = []
  private var lastID = 0
  private var session: String?

  struct Failure: Error, CustomStringConvertible { var description: String }

  static var path: String? {
    let told = ProcessInfo.processInfo.environment["CHROMIUM"].map { [$0] }
    return (told ?? ["/usr/bin/chromium", "/Applications/Chromium.app/Contents/MacOS/Chromium"])
      .first { FileManager.default.isExecutableFile(atPath: $0) }
  }

  static var isWanted: Bool { path != nil || ProcessInfo.processInfo.environment["PLUMB_CHROMIUM"] != nil }

  /// Starts it with an empty page.
  init() throws {
    guard let path = Browser.path else { throw Failure(description: "there is no Chromium; install it") }
    let folder = FileManager.default.temporaryDirectory.appendingPathComponent(
      "chromium-" + UUID().uuidString
    )
    self.folder = folder
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    let pipes = ["in", "out"].map { folder.appendingPathComponent($0).path }
    for pipe in pipes { _ = unsafe mkfifo(pipe, 0o600) }
    // Opened for both directions, so that neither end waits for the other.
    let ends = pipes.map { unsafe open($0, O_RDWR | O_CLOEXEC) }
    (input, output) = (FileHandle(fileDescriptor: ends[0]), FileHandle(fileDescriptor: ends[1]))
    process.executableURL = URL(fileURLWithPath: "/bin/sh")
    process.arguments = [
      "-c",
      """
      exec "$0" --headless=new --no-sandbox --disable-gpu --disable-dev-shm-usage --remote-debugging-pipe \
      --user-data-dir="$1/profile" 3<"$1/in" 4>"$1/out" >"$1/log" 2>&1
      """, path, folder.path,
    ]
    try process.run()
    let target = try send("Target.createTarget", ["url": "about:blank"])["targetId"].string ?? ""
    session = try send("Target.attachToTarget", ["targetId": target, "flatten": true])["sessionId"].string
    for domain in ["Runtime", "Log", "Page"] { try send(domain + ".enable") }
  }

  deinit {
    process.terminate()
    process.waitUntilExit()
    try? FileManager.default.removeItem(at: folder)
  }

  /// Opens a file and waits until it is loaded.
  func visit(_ file: URL) throws {
    try send("Page.navigate", ["url": file.absoluteString])
    while try receive()["method"].string != "Page.loadEventFired" {}
  }

  /// Lays pages out on a screen so wide.
  func setWidth(_ width: Int) throws {
    try send(
      "Emulation.setDeviceMetricsOverride",
      ["width": width, "height": 900, "deviceScaleFactor": 1, "mobile": width < 600]
    )
  }

  func setDark(_ isDark: Bool) throws {
    let scheme = ["name": "prefers-color-scheme", "value": isDark ? "dark" : "light"]
    try send("Emulation.setEmulatedMedia", ["features": [scheme]])
  }

  func setScripts(_ areOn: Bool) throws {
    try send("Emulation.setScriptExecutionDisabled", ["value": !areOn])
  }

  func setDownloads(to folder: URL) throws {
    try send("Page.setDownloadBehavior", ["behavior": "allow", "downloadPath": folder.path])
  }

  /// Shows pages as they are printed.
  func setPaper() throws { try send("Emulation.setEmulatedMedia", ["media": "print"]) }

  /// A key that moves about a page.
  enum Key: Int {
    case tab = 9
    case enter = 13
  }

  /// Presses a key and lets it go.
  func press(_ key: Key) throws {
    var event: [String: Any] = ["type": "keyDown", "windowsVirtualKeyCode": key.rawValue]
    event["key"] = key == .tab ? "Tab" : "Enter"
    if key == .enter { event["text"] = "\r" }
    try send("Input.dispatchKeyEvent", event)
    event["type"] = "keyUp"
    try send("Input.dispatchKeyEvent", event)
  }

  /// The value of a JavaScript expression.
  func value(of expression: String) throws -> JSON {
    let answer = try send("Runtime.evaluate", ["expression": expression, "returnByValue": true])
    if let failure = answer["exceptionDetails"]["exception"]["description"].string {
      throw Failure(description: failure)
    }
    return answer["result"]["value"]
  }

  /// What it looks like, as a PNG.
  func screenshot() throws -> Data {
    let answer = try send("Page.captureScreenshot", ["captureBeyondViewport": true])
    return Data(base64Encoded: answer["data"].string ?? "") ?? Data()
  }

  // MARK: Messages

  @discardableResult
  private func send(_ method: String, _ parameters: [String: Any] = [:]) throws -> JSON {
    lastID += 1
    var message: [String: Any] = ["id": lastID, "method": method, "params": parameters]
    message["sessionId"] = session
    try input.write(contentsOf: try JSONSerialization.data(withJSONObject: message) + [0])
    while true {
      let answer = try receive()
      guard answer["id"].int == lastID else { continue }
      if let error = answer["error"]["message"].string { throw Failure(description: "\(method): \(error)") }
      return answer["result"]
    }
  }

  private func receive() throws -> JSON {
    while true {
      if let end = received.firstIndex(of: 0) {
        let message = try JSON(Data(received[..<end]))
        received.removeSubrange(...end)
        note(message)
        return message
      }
      var ready = pollfd(fd: output.fileDescriptor, events: Int16(POLLIN), revents: 0)
      guard unsafe poll(&ready, 1, 60_000) == 1 else {
        let log = (try? String(contentsOf: folder.appendingPathComponent("log"), encoding: .utf8)) ?? ""
        throw Failure(description: "Chromium is silent. " + log)
      }
      var bytes = [UInt8](repeating: 0, count: 1 << 16)
      let count = unsafe read(output.fileDescriptor, &bytes, bytes.count)
      received += bytes.prefix(max(0, count))
    }
  }

  private func note(_ message: JSON) {
    switch message["method"].string {
    case "Runtime.consoleAPICalled", "Runtime.exceptionThrown", "Log.entryAdded":
      complaints.append("\(message["params"])")
    default: break
    }
  }
}
