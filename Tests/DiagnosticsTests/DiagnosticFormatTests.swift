import Diagnostics
import Testing

struct DiagnosticFormatTests {
  /// A finding after a wide letter, with everything that a diagnostic can have.
  private func findings() -> (file: SourceFile, all: [Diagnostic]) {
    let (file, range) = example("é🔋 [[⟦cobolt⟧]]\n")
    let whole = Diagnostic(
      .error,
      id: "unknown-page",
      "no page is called \"cobolt\"",
      at: range,
      help: "replace with 'cobalt'",
      notes: [Diagnostic.Note("see [a](b), 100%", at: range)],
      fix: Diagnostic.Fix(replacing: range, with: "cobalt")
    )
    return (file, [whole, Diagnostic(.warning, id: "stale-data", "data is old")])
  }

  @Test func `JSON is one line a finding, with the same members in the same order`() {
    let place =
      #"{"file":"Content/a.md","start":{"line":1,"column":10},"end":{"line":1,"column":16}}"#
    let expected =
      #"{"severity":"error","id":"unknown-page","summary":"no page is called \"cobolt\"","#
      + #""place":\#(place),"help":"replace with 'cobalt'","#
      + #""notes":[{"text":"see [a](b), 100%","place":\#(place)}],"#
      + #""fix":{"place":\#(place),"replacement":"cobalt"}}"# + "\n"
      + #"{"severity":"warning","id":"stale-data","summary":"data is old","place":null,"#
      + #""help":null,"notes":[],"fix":null}"# + "\n"
    #expect(DiagnosticJSON().render(findings().all) == expected)
    #expect(DiagnosticJSON().render([]) == "")
  }

  @Test func `JSON escapes what it must`() {
    let text = DiagnosticJSON().render([Diagnostic(.error, id: "x", "\\\"\n\r\t\u{1}\u{2028}é😀/")])
    #expect(text.contains(#""summary":"\\\"\n\r\t\u0001\u2028é😀/""#))
  }

  @Test func `GitHub commands are escaped and count UTF-16`() {
    let (file, all) = findings()
    let expected = """
      ::error file=Content/a.md,line=1,endLine=1,col=7,endColumn=13,title=unknown-page::\
      no page is called "cobolt"%0Ahelp: replace with 'cobalt'%0A\
      note: Content/a.md:1:10: see [a](b), 100%25
      ::warning title=stale-data::data is old

      """
    #expect(DiagnosticGitHub { $0 == file.path ? file : nil }.render(all) == expected)
  }

  @Test func `GitHub properties escape colons and commas, and lines alone have no columns`() {
    let range = SourceRange(
      file: "Content/a,b:c.md",
      start: SourcePosition(line: 1, column: 1),
      end: SourcePosition(line: 2, column: 3)
    )
    let text = DiagnosticGitHub { SourceFile(path: $0, text: "a\nbcd") }
      .render([Diagnostic(.error, id: "x", "y", at: range)])
    #expect(text == "::error file=Content/a%2Cb%3Ac.md,line=1,endLine=2,title=x::y\n")
  }

  @Test func `SARIF names rules, places in UTF-16 and fixes`() {
    let (file, all) = findings()
    let text = DiagnosticSARIF(version: "0.1.0") { $0 == file.path ? file : nil }.render(all)
    #expect(text == Self.golden)
  }

  @Test func `SARIF of a file not at hand has lines only, and its path is a URI`() {
    let range = SourceRange(startOf: "Content/São Tomé.md")
    let text = DiagnosticSARIF(version: "1") { _ in nil }
      .render([Diagnostic(.error, id: "x", "y", at: range)])
    #expect(text.contains(#""uri": "Content/S%C3%A3o%20Tom%C3%A9.md""#))
    #expect(text.contains(#""startLine": 1"#) && !text.contains("startColumn"))
    #expect(DiagnosticSARIF(version: "1") { _ in nil }.render([]).contains(#""results": []"#))
  }

  private static let golden = ##"""
    {
      "$schema": "https://json.schemastore.org/sarif-2.1.0.json",
      "version": "2.1.0",
      "runs": [
        {
          "tool": {
            "driver": {
              "name": "Cupel",
              "version": "0.1.0",
              "rules": [
                {
                  "id": "stale-data"
                },
                {
                  "id": "unknown-page"
                }
              ]
            }
          },
          "columnKind": "utf16CodeUnits",
          "results": [
            {
              "ruleId": "unknown-page",
              "ruleIndex": 1,
              "level": "error",
              "message": {
                "text": "no page is called \"cobolt\"\nreplace with 'cobalt'"
              },
              "locations": [
                {
                  "physicalLocation": {
                    "artifactLocation": {
                      "uri": "Content/a.md",
                      "uriBaseId": "%SRCROOT%"
                    },
                    "region": {
                      "startLine": 1,
                      "startColumn": 7,
                      "endLine": 1,
                      "endColumn": 13
                    }
                  }
                }
              ],
              "relatedLocations": [
                {
                  "id": 1,
                  "physicalLocation": {
                    "artifactLocation": {
                      "uri": "Content/a.md",
                      "uriBaseId": "%SRCROOT%"
                    },
                    "region": {
                      "startLine": 1,
                      "startColumn": 7,
                      "endLine": 1,
                      "endColumn": 13
                    }
                  },
                  "message": {
                    "text": "see \\[a\\](b), 100%"
                  }
                }
              ],
              "fixes": [
                {
                  "description": {
                    "text": "replace with 'cobalt'"
                  },
                  "artifactChanges": [
                    {
                      "artifactLocation": {
                        "uri": "Content/a.md",
                        "uriBaseId": "%SRCROOT%"
                      },
                      "replacements": [
                        {
                          "deletedRegion": {
                            "startLine": 1,
                            "startColumn": 7,
                            "endLine": 1,
                            "endColumn": 13
                          },
                          "insertedContent": {
                            "text": "cobalt"
                          }
                        }
                      ]
                    }
                  ]
                }
              ]
            },
            {
              "ruleId": "stale-data",
              "ruleIndex": 0,
              "level": "warning",
              "message": {
                "text": "data is old"
              }
            }
          ]
        }
      ]
    }

    """##
}
