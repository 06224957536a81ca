extension JSON {
  /// What a value has that this schema forbids. It knows the words of JSON Schema 2020-12 that the schemas use, and complains of any
  /// other, so that none is passed over.
  func complaints(about value: JSON, at place: String = "$") -> [String] {
    fields.keys.sorted().flatMap { word -> [String] in
      let rule = self[word]
      switch word {
      case "$schema", "title", "description", "properties": return []
      case "type": return value.isOf(type: rule.string ?? "") ? [] : ["\(place): no \(rule.string ?? "?")"]
      case "const": return value == rule ? [] : ["\(place): not the constant"]
      case "enum": return rule.items.contains(value) ? [] : ["\(place): none of the words"]
      case "anyOf":
        let fits = rule.items.contains { $0.complaints(about: value).isEmpty }
        return fits ? [] : ["\(place): none of the choices"]
      case "items":
        return value.items.enumerated().flatMap { rule.complaints(about: $1, at: "\(place)[\($0)]") }
      case "required":
        return rule.items.compactMap(\.string).filter { !value.keys.contains($0) }
          .map { "\(place): \($0) is missing" }
      case "additionalProperties":
        return value.keys.sorted().flatMap { key -> [String] in
          let known = self["properties"].fields[key]
          if known == nil, rule == .bool(false) { return ["\(place): \(key) is unknown"] }
          return (known ?? rule).complaints(about: value[key], at: "\(place).\(key)")
        }
      default: return ["\(place): the schema says '\(word)'"]
      }
    }
  }

  private func isOf(type: String) -> Bool {
    switch (type, self) {
    case ("string", .string), ("number", .number), ("boolean", .bool), ("null", .null), ("array", .array),
      ("object", .object):
      true
    case ("integer", .number(let number)): number == number.rounded()
    default: false
    }
  }
}
