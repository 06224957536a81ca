import TextFeatures

/// The model file: a header that tells what it is, and everything a ``Model`` is made of.
///
/// | bytes | what |
/// | --- | --- |
/// | 8 | `PLUMB\r\n\0`: a transfer that mends line ends breaks it visibly |
/// | 4 | version of the format |
/// | 4 | version of the tokeniser whose hashes it holds |
/// | 32 | SHA-256 of the rest |
/// | … | facts, themes, known words, features |
///
/// Numbers are little-endian; strings are UTF-8 with their length before them. Log-odds are not stored but derived from the
/// counts when the model is loaded.
public enum ModelFile {
  /// The version of the format that this build writes, and the newest it reads.
  public static let version: UInt32 = 1

  private static let magic = Array("PLUMB\r\n\0".utf8)
  private static let headerSize = 48

  /// The bytes of a model: the same for the same model.
  public static func bytes(of model: Model) -> [UInt8] {
    var body = ByteWriter()
    body.write(model.facts)
    body.write(model.themes) { $0.write($1) }
    body.write(model.trust.occurrences) { $0.write($1) }
    body.write(model.trust.quoted) { $0.write($1) }
    body.write(model.knownWords) { $0.write($1.bits) }
    body.write(model.table.entries) { $0.write($1) }
    var header = ByteWriter()
    header.write(version)
    header.write(Tokenizer.version)
    return magic + header.bytes + SHA256.digest(body.bytes) + body.bytes
  }

  /// Reads a model.
  ///
  /// - Parameter isIntact: whether the bytes are known to be as they were written, so that their digest need not be worked out.
  /// - Throws: ``ModelError`` for anything that is not an undamaged model of a known version.
  public static func model(from bytes: [UInt8], isIntact: Bool = false) throws(ModelError) -> Model {
    guard bytes.starts(with: magic.prefix(5)) else { throw .notAModel }
    guard bytes.starts(with: magic), bytes.count > headerSize else { throw .damaged }
    do {
      var header = ByteReader(bytes, from: magic.count)
      let format = try header.readUInt32()
      guard format <= version else { throw ModelError.newer(format: format, reads: version) }
      let tokenizer = try header.readUInt32()
      guard tokenizer == Tokenizer.version else {
        throw ModelError.otherTokenizer(model: tokenizer, reads: Tokenizer.version)
      }
      guard isIntact || SHA256.digest(Array(bytes[headerSize...])).elementsEqual(bytes[16..<headerSize])
      else { throw ModelError.damaged }
      return try body(ByteReader(bytes, from: headerSize))
    } catch let error as ModelError {
      throw error
    } catch {
      throw .damaged
    }
  }

  private static func body(_ start: ByteReader) throws(ByteReader.Damage) -> Model {
    var reader = start
    let facts = try reader.readFacts()
    let themes = try reader.readArray { (reader) throws(ByteReader.Damage) in try reader.readTheme() }
    var trust = KeywordTrust(phrases: 0)
    trust.occurrences = try reader.readArray { (reader) throws(ByteReader.Damage) in try reader.readInt() }
    trust.quoted = try reader.readArray { (reader) throws(ByteReader.Damage) in try reader.readInt() }
    let phrases = themes.reduce(0) { $0 + $1.phrases.count }
    guard trust.occurrences.count == phrases, trust.quoted.count == phrases else { throw ByteReader.Damage() }
    let known = try reader.readArray { (reader) throws(ByteReader.Damage) in
      WordHash(bits: try reader.readUInt64())
    }
    let labels = facts.labels.count
    let entries = try reader.readArray { (reader) throws(ByteReader.Damage) in
      try reader.readEntry(labels: labels)
    }
    guard reader.isAtEnd, ModelBounds.contain(facts), ModelBounds.contain(trust),
      entries.allSatisfy(ModelBounds.contain)
    else { throw ByteReader.Damage() }
    return Model(
      facts: facts,
      table: FeatureTable(entries: entries),
      trust: trust,
      knownWords: known,
      extractor: FeatureExtractor(themes: themes)
    )
  }
}

/// Why a file cannot be used as a model.
public enum ModelError: Error, Equatable, CustomStringConvertible {
  /// It does not begin as model files do.
  case notAModel
  /// It is cut short or was changed.
  case damaged
  /// It is of a later format.
  case newer(format: UInt32, reads: UInt32)
  /// Its words were hashed by another tokeniser.
  case otherTokenizer(model: UInt32, reads: UInt32)

  /// What is wrong with the file, and what mends it.
  public var description: String {
    switch self {
    case .notAModel:
      "this is not a model file; make one with 'plumb train'"
    case .damaged:
      "the model file is damaged or cut short; copy it again or train it anew"
    case .newer(let format, let reads):
      "the model file has format \(format), this build reads up to \(reads); use a newer plumb or train it anew"
    case .otherTokenizer(let model, let reads):
      "the model was made with tokeniser \(model), this build has \(reads); train it anew"
    }
  }
}

extension ByteWriter {
  fileprivate mutating func write(_ facts: Model.Facts) {
    write(facts.name)
    write(facts.labels) { $0.write($1) }
    write(facts.background ?? "")
    write(facts.answers) { $0.write($1) }
    write(facts.options)
    write(facts.bias) { $0.write($1) }
    write(facts.calibration.slope)
    write(facts.calibration.lengthPower)
    write(facts.calibration.offsets) { $0.write($1) }
    write(facts.calibration.drifts) { $0.write($1) }
    write(facts.risk.tagged) { $0.write($1) }
    write(facts.risk.wrong) { $0.write($1) }
    write(facts.threshold)
  }

  private mutating func write(_ options: TrainingOptions) {
    write(UInt32(options.damping.rawValue))
    write(options.lengthExponent)
    write(options.usesPairs)
    write(options.minimumGroups)
    write(options.smoothing)
    write(options.themePrior)
    write(options.trustStrength)
    write(options.learnsWeights)
    write(options.priorWeight)
    write(options.pull)
    write(options.themePull)
    write(options.sidePriorWeight)
    write(options.themePriorWeight)
    write(options.folds)
    write(options.backgroundShare)
  }

  fileprivate mutating func write(_ theme: Theme) {
    write(theme.name)
    write(theme.leans)
    write(theme.phrases) { $0.write($1) }
  }

  fileprivate mutating func write(_ entry: FeatureTable.Entry) {
    write(entry.key.bits)
    write(entry.name)
    for count in entry.counts { write(count) }
    for count in entry.prior { write(count) }
    write(entry.documents)
    write(entry.weight)
  }
}

extension ByteReader {
  fileprivate mutating func readFacts() throws(Damage) -> Model.Facts {
    let name = try readName()
    let labels = try readArray { (reader) throws(Damage) in try reader.readName() }
    let background = try readName()
    guard labels.count >= 2, Set(labels).count == labels.count,
      background.isEmpty || labels.contains(background)
    else { throw Damage() }
    let answers = try readArray { (reader) throws(Damage) in try reader.readInt() }
    let options = try readOptions()
    let bias = try readDoubles()
    let calibration = Calibration(
      slope: try readDouble(),
      lengthPower: try readDouble(),
      offsets: try readDoubles(),
      drifts: try readDoubles()
    )
    guard answers.count == labels.count, bias.count == labels.count,
      calibration.offsets.count == labels.count,
      calibration.drifts.count == labels.count
    else { throw Damage() }
    let risk = HeldOutRisk(tagged: try readDoubles(), wrong: try readDoubles())
    guard risk.tagged.count == risk.wrong.count else { throw Damage() }
    return Model.Facts(
      name: name,
      labels: labels,
      background: background.isEmpty ? nil : background,
      answers: answers,
      options: options,
      bias: bias,
      calibration: calibration,
      risk: risk,
      threshold: try readDouble()
    )
  }

  private mutating func readOptions() throws(Damage) -> TrainingOptions {
    var options = TrainingOptions()
    guard let damping = TrainingOptions.Damping(rawValue: UInt8(truncatingIfNeeded: try readUInt32())) else {
      throw Damage()
    }
    options.damping = damping
    options.lengthExponent = try readDouble()
    options.usesPairs = try readBool()
    options.minimumGroups = try readInt()
    options.smoothing = try readDouble()
    options.themePrior = try readDouble()
    options.trustStrength = try readDouble()
    options.learnsWeights = try readBool()
    options.priorWeight = try readDouble()
    options.pull = try readDouble()
    options.themePull = try readDouble()
    options.sidePriorWeight = try readDouble()
    options.themePriorWeight = try readDouble()
    options.folds = try readInt()
    options.backgroundShare = try readDouble()
    return options
  }

  fileprivate mutating func readTheme() throws(Damage) -> Theme {
    Theme(name: try readName(), leans: try readName(), phrases: try readStrings())
  }

  fileprivate mutating func readEntry(labels: Int) throws(Damage) -> FeatureTable.Entry {
    let key = WordHash(bits: try readUInt64())
    let name = try readString()
    var numbers: [Double] = []
    for _ in 0..<labels * 2 { numbers.append(try readDouble()) }
    return FeatureTable.Entry(
      key: key,
      name: name,
      counts: Array(numbers[..<labels]),
      prior: Array(numbers[labels...]),
      documents: try readInt(),
      weight: try readDouble()
    )
  }

  /// A name, which stands in every report.
  private mutating func readName() throws(Damage) -> String {
    let name = try readString()
    guard !name.hasControlCodes else { throw Damage() }
    return name
  }

  private mutating func readStrings() throws(Damage) -> [String] {
    try readArray { (reader) throws(Damage) in try reader.readString() }
  }

  private mutating func readDoubles() throws(Damage) -> [Double] {
    try readArray { (reader) throws(Damage) in try reader.readDouble() }
  }
}
