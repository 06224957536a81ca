import Testing

@testable import Transcripts

@Suite struct SourcedTextTests {
  private func sample() -> SourcedText {
    var text = SourcedText()
    text.append(utf8: Array("We rolled".utf8), source: 10..<19, time: 4.0)
    text.appendSpace()
    text.append(utf8: Array("back.".utf8), source: 40..<45, time: 6.5)
    return text
  }

  @Test func rememberPlacesAndTimes() {
    let text = sample()
    #expect(text.string == "We rolled back.")
    #expect(text.source(of: 3..<15) == 13..<45)
    #expect(text.source(of: 10..<14) == 40..<44)
    #expect(text.source(of: 0..<10) == 10..<19)
    #expect(text.time(at: 0) == 4.0)
    #expect(text.time(at: 10) == 6.5)
  }

  @Test func sliceKeepsPlaces() {
    let slice = sample().slice(3..<12)
    #expect(slice.string == "rolled ba")
    #expect(slice.pieces.map(\.source) == [13..<19, 40..<42])
    #expect(slice.pieces.map(\.range) == [0..<6, 7..<9])
  }

  @Test func offsetsOutsideAreHarmless() {
    let text = sample()
    #expect(text.source(of: 15..<99) == 45..<45)
    #expect(text.slice(20..<30).isEmpty)
    #expect(SourcedText().source(of: 0..<3) == 0..<0)
    #expect(SourcedText().time(at: 3) == nil)
  }
}
