/// One line of an audit log: what was run on what, and how it ended. It holds no word of any transcript.
public struct AuditRecord: Sendable, Equatable {
  /// When the run began, in UTC (ISO 8601).
  public var time: String
  /// The tool's version.
  public var version: String
  /// The command.
  public var command: String
  /// The options in force, from the command line or a file.
  public var options: [Option]
  /// The model used or made.
  public var model: Model?
  /// What was read, in any order.
  public var inputs: [Input] = []
  /// What was counted.
  public var counts: [Count] = []
  /// What could not be used.
  public var failures: [Failure] = []
  /// The exit code.
  public var exitCode = 0
  /// How long it took, in seconds.
  public var seconds = 0.0

  /// Begins a record.
  public init(time: String, version: String, command: String, options: [Option]) {
    self.time = time
    self.version = version
    self.command = command
    self.options = options
  }

  /// An option with its values; none for a switch.
  public struct Option: Sendable, Equatable {
    /// Its name.
    public var name: String
    /// Its values.
    public var values: [String]

    /// Notes an option.
    public init(name: String, values: [String]) {
      self.name = name
      self.values = values
    }
  }

  /// A model.
  public struct Model: Sendable, Equatable {
    /// Its name.
    public var name: String
    /// The SHA-256 of its file.
    public var sha256: String

    /// Notes a model.
    public init(name: String, sha256: String) {
      self.name = name
      self.sha256 = sha256
    }
  }

  /// A file that was read.
  public struct Input: Sendable, Equatable {
    /// Its path; nil where names are masked.
    public var path: String?
    /// The SHA-256 of the bytes read.
    public var sha256: String
    /// How many there were.
    public var bytes: Int

    /// Notes an input.
    public init(path: String?, sha256: String, bytes: Int) {
      self.path = path
      self.sha256 = sha256
      self.bytes = bytes
    }
  }

  /// A number of things.
  public struct Count: Sendable, Equatable {
    /// What was counted.
    public var name: String
    /// How many.
    public var count: Int

    /// Notes a number.
    public init(name: String, count: Int) {
      self.name = name
      self.count = count
    }
  }

  /// An input that could not be used.
  public struct Failure: Sendable, Equatable {
    /// Its path; nil where names are masked.
    public var path: String?
    /// The line at fault, from 1.
    public var line: Int?

    /// Notes a failure.
    public init(path: String?, line: Int?) {
      self.path = path
      self.line = line
    }
  }

  /// The record as one line of JSON, inputs sorted.
  public func line() -> [UInt8] {
    var json = JSONWriter(pretty: false)
    json.object { json in
      json.member("schemaVersion", JSONSchema.version)
      json.member("time", time)
      json.member("tool") {
        $0.member("name", "plumb")
        $0.member("version", version)
      }
      json.member("command", command)
      json.member("options") { json in
        for option in options {
          json.member(option.name, option.values)
        }
      }
      json.member("model", model)
      json.member("inputs", inputs.sorted { ($0.path ?? "", $0.sha256) < ($1.path ?? "", $1.sha256) })
      json.member("counts") { json in
        for count in counts {
          json.member(count.name, count.count)
        }
      }
      json.member("failures", failures)
      json.member("exitCode", exitCode)
      json.member("seconds", seconds)
    }
    return json.take() + [UInt8(ascii: "\n")]
  }
}

extension AuditRecord.Model: JSONPrintable {
  func write(to json: inout JSONWriter) {
    json.object {
      $0.member("name", name)
      $0.member("sha256", sha256)
    }
  }
}

extension AuditRecord.Input: JSONPrintable {
  func write(to json: inout JSONWriter) {
    json.object {
      $0.member("path", path)
      $0.member("sha256", sha256)
      $0.member("bytes", bytes)
    }
  }
}

extension AuditRecord.Failure: JSONPrintable {
  func write(to json: inout JSONWriter) {
    json.object {
      $0.member("path", path)
      $0.member("line", line)
    }
  }
}
