let openAPIScreening = #"""
    paths:
      /v1/screen:
        post:
          operationId: screen
          tags: [screening]
          summary: Screens a comment and stores nothing.
          description: For keys with the scope `cms`.
          requestBody:
            required: true
            content:
              application/json:
                schema: {$ref: '#/components/schemas/ScreenRequest'}
                example: {id: c1, text: You absolute muppet., story: bridge-2026}
          responses:
            '200':
              description: What the policy makes of it.
              content:
                application/json:
                  schema: {$ref: '#/components/schemas/Screening'}
                  example:
                    schema: postbag.screening/1
                    id: c1
                    recommendation: reject
                    rules: [personal-abuse]
                    queue: null
                    urgent: false
                    message: Please make your point without insulting people.
                    scores: {TOXICITY: 0.91}
                    findings:
                      - rule: personal-abuse
                        filter: personal-abuse/insults
                        score: 60
                        recommendation: reject
                        spans: [{start: 13, end: 19}]
                        survived: []
                        sealed: false
                    policy: house@3f9c2a17b0d4
                    engine: 0.1.0
                    could_not_assess: []
      /v1/screen/batch:
        post:
          operationId: screenBatch
          tags: [screening]
          summary: Screens several comments and stores nothing.
          description: For keys with the scope `cms`. At most 500 comments, answered in their order.
          requestBody:
            required: true
            content:
              application/json:
                schema:
                  type: object
                  required: [comments]
                  properties:
                    comments:
                      type: array
                      maxItems: 500
                      items: {$ref: '#/components/schemas/ScreenRequest'}
                example: {comments: [{id: c1, text: A fair point.}]}
          responses:
            '200':
              description: What the policy makes of each.
              content:
                application/json:
                  schema:
                    type: object
                    required: [results]
                    properties:
                      results: {type: array, items: {$ref: '#/components/schemas/Screening'}}
    schemas:
      ScreenRequest:
        type: object
        required: [text]
        properties:
          id: {type: [string, 'null']}
          text: {type: string}
          author: {oneOf: [{$ref: '#/components/schemas/Author'}, {type: 'null'}]}
          parent_id: {type: [string, 'null']}
          story: {type: [string, 'null'], description: A story of the register.}
      Screening:
        type: object
        required:
          - schema
          - id
          - recommendation
          - rules
          - queue
          - urgent
          - message
          - scores
          - findings
          - policy
          - engine
          - could_not_assess
        properties:
          schema: {const: postbag.screening/1}
          id: {type: string}
          recommendation: {$ref: '#/components/schemas/Recommendation'}
          rules: {type: array, items: {type: string}, description: The main rule first.}
          queue: {type: [string, 'null']}
          urgent: {type: boolean}
          message: {type: [string, 'null'], description: What the commenter is told.}
          scores: {type: object, additionalProperties: {type: number, minimum: 0, maximum: 1}}
          findings: {type: array, items: {$ref: '#/components/schemas/Finding'}}
          policy: {type: string, description: The revision of the policy that made the answer.}
          engine: {type: string}
          could_not_assess: {type: array, items: {type: string}}
      Finding:
        type: object
        required: [rule, filter, score, recommendation, spans, survived, sealed]
        properties:
          rule: {type: string}
          filter: {type: string}
          score: {type: integer}
          recommendation: {$ref: '#/components/schemas/Recommendation'}
          spans:
            type: array
            items:
              type: object
              required: [start, end]
              properties:
                start: {type: integer, minimum: 0}
                end: {type: integer, minimum: 0}
          survived: {type: array, items: {type: string}}
          sealed: {type: boolean}
    """#
