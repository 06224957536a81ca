import KeywordBayes
import ShippedModel
import Testing

/// The built-in model is loaded without working out its digest; here it is worked out.
@Suite struct ShippedModelTests {
  @Test func isIntact() throws {
    let checked = try ModelFile.model(from: ShippedModel.bytes)
    #expect(ModelFile.bytes(of: checked) == ShippedModel.bytes)
    #expect(ModelFile.bytes(of: try ShippedModel.load()) == ShippedModel.bytes)
  }
}
