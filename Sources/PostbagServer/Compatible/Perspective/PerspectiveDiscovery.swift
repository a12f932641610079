import Foundation

/// The discovery document of the Perspective API, from which Google's client libraries learn its
/// methods.
///
/// It follows Google's API Discovery Service, version 1, and stands at `/$discovery/rest`, so that a
/// client changes its `discoveryServiceUrl` and nothing else.
enum PerspectiveDiscovery {
    /// The address that the document names, from the host that the client itself asked.
    ///
    /// A host that holds anything but letters, digits and `.-:[]` is not repeated.
    static func root(of authority: String, isSecure: Bool) -> String {
        let isPlain = authority.utf8.allSatisfy { byte in
            switch byte {
            case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
                UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "."), UInt8(ascii: "-"),
                UInt8(ascii: ":"), UInt8(ascii: "["), UInt8(ascii: "]"):
                true
            default: false
            }
        }
        let host = isPlain && !authority.isEmpty && authority.utf8.count < 256
        return "\(isSecure ? "https" : "http")://\(host ? authority : "localhost")/"
    }

    /// The document.
    static func document(root: String) -> CompatibleAnswer {
        CompatibleAnswer(
            status: 200,
            contentType: "application/json; charset=utf-8",
            body: Data(text.replacing("{ROOT}", with: root).utf8)
        )
    }

    private static let text = """
        {
          "kind": "discovery#restDescription",
          "discoveryVersion": "v1",
          "id": "commentanalyzer:v1alpha1",
          "name": "commentanalyzer",
          "version": "v1alpha1",
          "title": "Comment scoring by Postbag",
          "description": "Scores comments by the classifier of a Postbag desk.",
          "protocol": "rest",
          "rootUrl": "{ROOT}",
          "baseUrl": "{ROOT}",
          "servicePath": "",
          "basePath": "",
          "batchPath": "batch",
          "parameters": {
            "alt": {"type": "string", "location": "query", "enum": ["json"], "default": "json"},
            "fields": {"type": "string", "location": "query"},
            "key": {"type": "string", "location": "query"},
            "prettyPrint": {"type": "boolean", "location": "query", "default": "true"},
            "quotaUser": {"type": "string", "location": "query"}
          },
          "schemas": {
            "TextEntry": {
              "id": "TextEntry", "type": "object",
              "properties": {"text": {"type": "string"}, "type": {"type": "string"}}
            },
            "ArticleAndParentComment": {
              "id": "ArticleAndParentComment", "type": "object",
              "properties": {
                "article": {"$ref": "TextEntry"}, "parentComment": {"$ref": "TextEntry"}
              }
            },
            "Context": {
              "id": "Context", "type": "object",
              "properties": {
                "entries": {"type": "array", "items": {"$ref": "TextEntry"}},
                "articleAndParentComment": {"$ref": "ArticleAndParentComment"}
              }
            },
            "Score": {
              "id": "Score", "type": "object",
              "properties": {
                "value": {"type": "number", "format": "float"}, "type": {"type": "string"}
              }
            },
            "SpanScore": {
              "id": "SpanScore", "type": "object",
              "properties": {
                "begin": {"type": "integer", "format": "int32"},
                "end": {"type": "integer", "format": "int32"},
                "score": {"$ref": "Score"}
              }
            },
            "AttributeScores": {
              "id": "AttributeScores", "type": "object",
              "properties": {
                "summaryScore": {"$ref": "Score"},
                "spanScores": {"type": "array", "items": {"$ref": "SpanScore"}}
              }
            },
            "AttributeParameters": {
              "id": "AttributeParameters", "type": "object",
              "properties": {
                "scoreType": {"type": "string"},
                "scoreThreshold": {"type": "number", "format": "float"}
              }
            },
            "AnalyzeCommentRequest": {
              "id": "AnalyzeCommentRequest", "type": "object",
              "properties": {
                "comment": {"$ref": "TextEntry"},
                "context": {"$ref": "Context"},
                "requestedAttributes": {
                  "type": "object", "additionalProperties": {"$ref": "AttributeParameters"}
                },
                "languages": {"type": "array", "items": {"type": "string"}},
                "spanAnnotations": {"type": "boolean"},
                "dropUnsupportedAttributes": {"type": "boolean"},
                "doNotStore": {"type": "boolean"},
                "clientToken": {"type": "string"},
                "communityId": {"type": "string"},
                "sessionId": {"type": "string"}
              }
            },
            "AnalyzeCommentResponse": {
              "id": "AnalyzeCommentResponse", "type": "object",
              "properties": {
                "attributeScores": {
                  "type": "object", "additionalProperties": {"$ref": "AttributeScores"}
                },
                "languages": {"type": "array", "items": {"type": "string"}},
                "detectedLanguages": {"type": "array", "items": {"type": "string"}},
                "clientToken": {"type": "string"}
              }
            },
            "SuggestCommentScoreRequest": {
              "id": "SuggestCommentScoreRequest", "type": "object",
              "properties": {
                "comment": {"$ref": "TextEntry"},
                "context": {"$ref": "Context"},
                "attributeScores": {
                  "type": "object", "additionalProperties": {"$ref": "AttributeScores"}
                },
                "languages": {"type": "array", "items": {"type": "string"}},
                "clientToken": {"type": "string"},
                "communityId": {"type": "string"},
                "sessionId": {"type": "string"}
              }
            },
            "SuggestCommentScoreResponse": {
              "id": "SuggestCommentScoreResponse", "type": "object",
              "properties": {
                "clientToken": {"type": "string"},
                "requestedLanguages": {"type": "array", "items": {"type": "string"}}
              }
            }
          },
          "resources": {
            "comments": {
              "methods": {
                "analyze": {
                  "id": "commentanalyzer.comments.analyze",
                  "path": "v1alpha1/comments:analyze",
                  "flatPath": "v1alpha1/comments:analyze",
                  "httpMethod": "POST",
                  "description": "Scores a comment.",
                  "parameters": {},
                  "parameterOrder": [],
                  "request": {"$ref": "AnalyzeCommentRequest"},
                  "response": {"$ref": "AnalyzeCommentResponse"}
                },
                "suggestscore": {
                  "id": "commentanalyzer.comments.suggestscore",
                  "path": "v1alpha1/comments:suggestscore",
                  "flatPath": "v1alpha1/comments:suggestscore",
                  "httpMethod": "POST",
                  "description": "Tells what a comment should have scored.",
                  "parameters": {},
                  "parameterOrder": [],
                  "request": {"$ref": "SuggestCommentScoreRequest"},
                  "response": {"$ref": "SuggestCommentScoreResponse"}
                }
              }
            }
          }
        }

        """
}
