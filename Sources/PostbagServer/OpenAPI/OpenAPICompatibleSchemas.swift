/// What the routes that speak other services' protocols take and answer.
let openAPICompatibleSchemas = #"""
    schemas:
      AkismetCall:
        type: object
        properties:
          api_key: {type: string}
          key: {type: string}
          blog: {type: string}
          user_ip: {type: string}
          permalink: {type: string}
          comment_author: {type: string}
          comment_content: {type: string}
      PerspectiveText:
        type: object
        properties:
          text: {type: string}
          type: {type: string}
      PerspectiveRequest:
        type: object
        properties:
          comment: {$ref: '#/components/schemas/PerspectiveText'}
          requestedAttributes:
            type: object
            additionalProperties:
              type: object
              properties:
                scoreType: {type: string}
                scoreThreshold: {type: number}
          languages: {type: array, items: {type: string}}
          spanAnnotations: {type: boolean}
          dropUnsupportedAttributes: {type: boolean}
          doNotStore: {type: boolean}
          clientToken: {type: string}
          communityId: {type: string}
          sessionId: {type: string}
      PerspectiveSuggestion:
        type: object
        properties:
          comment: {$ref: '#/components/schemas/PerspectiveText'}
          attributeScores: {type: object}
          languages: {type: array, items: {type: string}}
          clientToken: {type: string}
          communityId: {type: string}
      PerspectiveScore:
        type: object
        required: [value, type]
        properties:
          value: {type: number, minimum: 0, maximum: 1}
          type: {const: PROBABILITY}
      Perspective:
        type: object
        required: [attributeScores, languages]
        properties:
          attributeScores:
            type: object
            additionalProperties:
              type: object
              properties:
                summaryScore: {$ref: '#/components/schemas/PerspectiveScore'}
                spanScores:
                  type: array
                  items:
                    type: object
                    required: [begin, end, score]
                    properties:
                      begin: {type: integer, description: Counts UTF-16 code units.}
                      end: {type: integer, description: The first code unit after the span.}
                      score: {$ref: '#/components/schemas/PerspectiveScore'}
          languages: {type: array, items: {type: string}}
          detectedLanguages: {type: array, items: {type: string}}
          clientToken: {type: string}
      PerspectiveThanks:
        type: object
        properties:
          clientToken: {type: string}
          requestedLanguages: {type: array, items: {type: string}}
    """#
