/// The routes that speak other services' protocols, of which a page in the documentation tells.
let openAPICompatible = #"""
    paths:
      /v1alpha1/comments:analyze:
        post:
          operationId: perspectiveAnalyze
          tags: [compatible]
          summary: Scores a comment, as the Perspective API does.
          description: |
            The key comes in `key` or in the header `x-goog-api-key`. A body is read as JSON
            whatever its media type says.
          x-own-errors: true
          security: []
          parameters:
            - name: key
              in: query
              schema: {type: string, maxLength: 100}
          requestBody:
            required: true
            content:
              application/json:
                schema: {$ref: '#/components/schemas/PerspectiveRequest'}
                example: {comment: {text: A fair point.}, requestedAttributes: {TOXICITY: {}}}
          responses:
            '200':
              description: The scores.
              content:
                application/json:
                  schema: {$ref: '#/components/schemas/Perspective'}
            '404': {$ref: '#/components/responses/Problem'}
            '408': {$ref: '#/components/responses/Problem'}
            '400': {$ref: '#/components/responses/Google'}
            '403': {$ref: '#/components/responses/Google'}
            '413': {$ref: '#/components/responses/Google'}
            '429': {$ref: '#/components/responses/Google'}
            '500': {$ref: '#/components/responses/Google'}
            '503': {$ref: '#/components/responses/Google'}
      /v1alpha1/comments:suggestscore:
        post:
          operationId: perspectiveSuggestScore
          tags: [compatible]
          summary: Thanks for a suggested score; it is checked and not kept.
          description: |
            The key comes in `key` or in the header `x-goog-api-key`. A body is read as JSON
            whatever its media type says.
          x-own-errors: true
          security: []
          parameters:
            - name: key
              in: query
              schema: {type: string, maxLength: 100}
          requestBody:
            required: true
            content:
              application/json:
                schema: {$ref: '#/components/schemas/PerspectiveSuggestion'}
                example:
                  comment: {text: A fair point.}
                  attributeScores: {TOXICITY: {summaryScore: {value: 0}}}
          responses:
            '200':
              description: Thanks.
              content:
                application/json:
                  schema: {$ref: '#/components/schemas/PerspectiveThanks'}
            '404': {$ref: '#/components/responses/Problem'}
            '408': {$ref: '#/components/responses/Problem'}
            '400': {$ref: '#/components/responses/Google'}
            '403': {$ref: '#/components/responses/Google'}
            '413': {$ref: '#/components/responses/Google'}
            '429': {$ref: '#/components/responses/Google'}
            '500': {$ref: '#/components/responses/Google'}
            '503': {$ref: '#/components/responses/Google'}
      /$discovery/rest:
        get:
          operationId: perspectiveDiscovery
          tags: [compatible]
          summary: Tells Google's client libraries which methods there are.
          x-own-errors: true
          security: []
          responses:
            '200':
              description: A document of Google's API Discovery Service, version 1.
              content: {application/json: {schema: {type: object}}}
            '404': {$ref: '#/components/responses/Problem'}
      /1.1/verify-key:
        post:
          operationId: akismetVerifyKey
          tags: [compatible]
          summary: Tells whether a key is known.
          x-own-errors: true
          security: []
          requestBody: {$ref: '#/components/requestBodies/Akismet'}
          responses:
            '200':
              description: '`valid` or `invalid`.'
              headers:
                X-akismet-pro-tip: {schema: {const: discard}}
                X-akismet-debug-help: {schema: {type: string}}
              content: {text/plain: {schema: {type: string}}}
            '400': {$ref: '#/components/responses/Akismet'}
            '404': {$ref: '#/components/responses/Problem'}
            '408': {$ref: '#/components/responses/Problem'}
            '413': {$ref: '#/components/responses/Akismet'}
            '415': {$ref: '#/components/responses/Akismet'}
            '429': {$ref: '#/components/responses/Akismet'}
            '500': {$ref: '#/components/responses/Problem'}
      /akismet/{key}/1.1/verify-key:
        post:
          operationId: akismetVerifyKeyByPath
          tags: [compatible]
          summary: Tells whether a key is known.
          x-own-errors: true
          security: []
          parameters: &key-in-path
            - name: key
              in: path
              required: true
              description: The key, for clients that put it into the address.
              schema: {type: string, minLength: 1, maxLength: 100, pattern: '^[a-z0-9-]+$'}
          requestBody: {$ref: '#/components/requestBodies/Akismet'}
          responses:
            '200':
              description: '`valid` or `invalid`.'
              headers:
                X-akismet-pro-tip: {schema: {const: discard}}
                X-akismet-debug-help: {schema: {type: string}}
              content: {text/plain: {schema: {type: string}}}
            '400': {$ref: '#/components/responses/Akismet'}
            '404': {$ref: '#/components/responses/Problem'}
            '408': {$ref: '#/components/responses/Problem'}
            '413': {$ref: '#/components/responses/Akismet'}
            '415': {$ref: '#/components/responses/Akismet'}
            '429': {$ref: '#/components/responses/Akismet'}
            '500': {$ref: '#/components/responses/Problem'}
      /1.1/comment-check:
        post:
          operationId: akismetCommentCheck
          tags: [compatible]
          summary: Tells whether a comment may appear.
          x-own-errors: true
          security: []
          requestBody: {$ref: '#/components/requestBodies/Akismet'}
          responses:
            '200':
              description: |
                `false` to publish, `true` to hold, `true` with `X-akismet-pro-tip: discard` to
                reject; `invalid` for a key that is not known.
              headers:
                X-akismet-pro-tip: {schema: {const: discard}}
                X-akismet-debug-help: {schema: {type: string}}
              content: {text/plain: {schema: {type: string}}}
            '400': {$ref: '#/components/responses/Akismet'}
            '404': {$ref: '#/components/responses/Problem'}
            '408': {$ref: '#/components/responses/Problem'}
            '413': {$ref: '#/components/responses/Akismet'}
            '415': {$ref: '#/components/responses/Akismet'}
            '429': {$ref: '#/components/responses/Akismet'}
            '500': {$ref: '#/components/responses/Problem'}
      /akismet/{key}/1.1/comment-check:
        post:
          operationId: akismetCommentCheckByPath
          tags: [compatible]
          summary: Tells whether a comment may appear.
          x-own-errors: true
          security: []
          parameters: *key-in-path
          requestBody: {$ref: '#/components/requestBodies/Akismet'}
          responses:
            '200':
              description: |
                `false` to publish, `true` to hold, `true` with `X-akismet-pro-tip: discard` to
                reject; `invalid` for a key that is not known.
              headers:
                X-akismet-pro-tip: {schema: {const: discard}}
                X-akismet-debug-help: {schema: {type: string}}
              content: {text/plain: {schema: {type: string}}}
            '400': {$ref: '#/components/responses/Akismet'}
            '404': {$ref: '#/components/responses/Problem'}
            '408': {$ref: '#/components/responses/Problem'}
            '413': {$ref: '#/components/responses/Akismet'}
            '415': {$ref: '#/components/responses/Akismet'}
            '429': {$ref: '#/components/responses/Akismet'}
            '500': {$ref: '#/components/responses/Problem'}
      /1.1/submit-spam:
        post:
          operationId: akismetSubmitSpam
          tags: [compatible]
          summary: Thanks for news of spam; nothing is kept.
          x-own-errors: true
          security: []
          requestBody: {$ref: '#/components/requestBodies/Akismet'}
          responses: &akismet-answers
            '200':
              description: 'The words that clients compare, or `invalid`.'
              headers:
                X-akismet-pro-tip: {schema: {const: discard}}
                X-akismet-debug-help: {schema: {type: string}}
              content: {text/plain: {schema: {type: string}}}
            '400': {$ref: '#/components/responses/Akismet'}
            '404': {$ref: '#/components/responses/Problem'}
            '408': {$ref: '#/components/responses/Problem'}
            '413': {$ref: '#/components/responses/Akismet'}
            '415': {$ref: '#/components/responses/Akismet'}
            '429': {$ref: '#/components/responses/Akismet'}
            '500': {$ref: '#/components/responses/Problem'}
      /akismet/{key}/1.1/submit-spam:
        post:
          operationId: akismetSubmitSpamByPath
          tags: [compatible]
          summary: Thanks for news of spam; nothing is kept.
          x-own-errors: true
          security: []
          parameters: *key-in-path
          requestBody: {$ref: '#/components/requestBodies/Akismet'}
          responses: *akismet-answers
      /1.1/submit-ham:
        post:
          operationId: akismetSubmitHam
          tags: [compatible]
          summary: Thanks for news of a comment that was taken for spam; nothing is kept.
          x-own-errors: true
          security: []
          requestBody: {$ref: '#/components/requestBodies/Akismet'}
          responses: *akismet-answers
      /akismet/{key}/1.1/submit-ham:
        post:
          operationId: akismetSubmitHamByPath
          tags: [compatible]
          summary: Thanks for news of a comment that was taken for spam; nothing is kept.
          x-own-errors: true
          security: []
          parameters: *key-in-path
          requestBody: {$ref: '#/components/requestBodies/Akismet'}
          responses: *akismet-answers
      /coral/phase:
        post:
          operationId: coralPhase
          tags: [compatible]
          summary: Tells Coral what to do with a comment.
          description: |
            Coral's external moderation phase. A call with a genuine `X-Coral-Signature` always gets
            a legal answer in time; what could not be screened is `SYSTEM_WITHHELD`, and so is any
            body of more than 256 KiB.
          x-own-errors: true
          security: []
          parameters:
            - name: X-Coral-Signature
              in: header
              description: |
                `sha256=` and the HMAC of the body in hexadecimal; several, parted by commas.
              schema: {type: string}
          requestBody:
            required: true
            content:
              application/json:
                schema: {type: object}
                example:
                  action: NEW
                  comment: {body: <p>A fair point.</p>, parentID: null}
                  author: {id: reader-1, role: COMMENTER}
                  story: {id: review-2026, url: https://ellerbypost.example/news/review-2026}
                  site: {id: site-1}
                  tenantID: tenant-1
                  tenantDomain: coral.ellerbypost.example
          responses:
            '200':
              description: Where Coral puts the comment.
              content:
                application/json:
                  schema:
                    type: object
                    required: [status]
                    properties:
                      status: {enum: [REJECTED, PREMOD, SYSTEM_WITHHELD]}
                      actions:
                        type: array
                        items:
                          type: object
                          required: [actionType, reason]
                          properties:
                            actionType: {const: FLAG}
                            reason: {enum: [COMMENT_DETECTED_TOXIC, COMMENT_DETECTED_SPAM]}
                      moderationAction: {type: object}
            '204': {description: Nothing to say.}
            '401': {$ref: '#/components/responses/Problem'}
            '404': {$ref: '#/components/responses/Problem'}
            '408': {$ref: '#/components/responses/Problem'}
            '413': {$ref: '#/components/responses/Problem'}
            '429': {$ref: '#/components/responses/Problem'}
            '500': {$ref: '#/components/responses/Problem'}
      /v1/moderations:
        post:
          operationId: createModeration
          tags: [compatible]
          summary: Looks at texts, as the OpenAI API does.
          x-own-errors: true
          requestBody:
            required: true
            content:
              application/json:
                schema:
                  type: object
                  required: [input]
                  properties:
                    model: {type: string}
                    input:
                      anyOf:
                        - {type: string}
                        - {type: array, items: {type: string}, minItems: 1, maxItems: 32}
                        - {type: array, items: {type: object}, minItems: 1}
                example: {input: [A fair point.]}
          responses:
            '200':
              description: A result for each text.
              content:
                application/json:
                  schema:
                    type: object
                    required: [id, model, results]
                    properties:
                      id: {type: string}
                      model: {type: string, description: The policy's revision.}
                      results:
                        type: array
                        items:
                          type: object
                          required: [flagged, categories, category_scores]
                          properties:
                            flagged: {type: boolean}
                            categories:
                              type: object
                              additionalProperties: {type: [boolean, 'null']}
                            category_scores:
                              type: object
                              additionalProperties: {type: [number, 'null'], minimum: 0, maximum: 1}
            '400': {$ref: '#/components/responses/OpenAI'}
            '401': {$ref: '#/components/responses/OpenAI'}
            '403': {$ref: '#/components/responses/OpenAI'}
            '404': {$ref: '#/components/responses/Problem'}
            '408': {$ref: '#/components/responses/Problem'}
            '413': {$ref: '#/components/responses/OpenAI'}
            '429': {$ref: '#/components/responses/OpenAI'}
            '500': {$ref: '#/components/responses/OpenAI'}
            '503': {$ref: '#/components/responses/OpenAI'}
    requestBodies:
      Akismet:
        required: true
        content:
          application/x-www-form-urlencoded:
            schema: {$ref: '#/components/schemas/AkismetCall'}
            example:
              api_key: pb-example
              blog: https://ellerbypost.example
              user_ip: 192.0.2.1
              permalink: https://ellerbypost.example/news/review-2026
              comment_content: A fair point.
          application/json:
            schema: {$ref: '#/components/schemas/AkismetCall'}
            example: {api_key: pb-example, blog: 'https://ellerbypost.example', user_ip: 192.0.2.1}
    responses:
      Akismet:
        description: What is wrong, in a word; `X-akismet-debug-help` says more.
        headers: {X-akismet-debug-help: {schema: {type: string}}}
        content: {text/plain: {schema: {type: string}}}
      Google:
        description: What is wrong, as Google's interfaces say it.
        content:
          application/json:
            schema:
              type: object
              required: [error]
              properties:
                error:
                  type: object
                  required: [code, message, status]
                  properties:
                    code: {type: integer}
                    message: {type: string}
                    status: {type: string}
                    details: {type: array, items: {type: object}}
      OpenAI:
        description: What is wrong, as OpenAI's interface says it.
        content:
          application/json:
            schema:
              type: object
              required: [error]
              properties:
                error:
                  type: object
                  required: [message, type]
                  properties:
                    message: {type: string}
                    type: {type: string}
                    param: {type: [string, 'null']}
                    code: {type: [string, 'null']}
    """#
