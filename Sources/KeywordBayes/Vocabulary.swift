/// The features that a table knows: the numbers of a ``FeatureCatalogue`` with their places in the table.
struct Vocabulary {
  /// The catalogue's numbers in the order of the table.
  let features: [Int32]
  /// The place of every feature of the catalogue in the table, or -1.
  let places: [Int32]
  /// Whether each feature of the catalogue is a word, plainly said.
  let isPlainWord: [Bool]

  init(_ features: [Int32], of catalogue: FeatureCatalogue) {
    self.features = features
    var places = [Int32](repeating: -1, count: catalogue.keys.count)
    for (place, feature) in features.enumerated() { places[Int(feature)] = Int32(place) }
    self.places = places
    isPlainWord = catalogue.kinds.map { $0 == .word(.affirmed) }
  }
}
