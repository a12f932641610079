let openAPIComments = #"""
    paths:
      /v1/comments:
        post:
          operationId: submitComment
          tags: [comments]
          summary: Takes a comment in, and publishes, holds or rejects it.
          description: |
            For keys with the scope `cms`. The answer is durable when it is given. The same id with
            the same words, or the same Idempotency-Key, gives the same answer and nothing twice.
          parameters: [{$ref: '#/components/parameters/IdempotencyKey'}]
          requestBody:
            required: true
            content:
              application/json:
                schema: {$ref: '#/components/schemas/SubmitRequest'}
                example:
                  id: c1
                  text: I walk past this bridge every day.
                  story: bridge-2026
                  author: {id: reader-7, name: Ada}
          responses:
            '201':
              description: It was taken in.
              content:
                application/json:
                  schema: {$ref: '#/components/schemas/Receipt'}
                  example:
                    schema: postbag.receipt/1
                    comment: c1
                    state: published
                    taken: true
                    revision: 1
                    rules: []
            '200':
              description: It was not taken in, for the reason in `refusal`.
              content:
                application/json:
                  schema: {$ref: '#/components/schemas/Receipt'}
                  example:
                    schema: postbag.receipt/1
                    comment: c1
                    taken: false
                    refusal: story-closed
                    revision: 1
                    rules: []
                    message: Comments on this story are closed.
            '409':
              description: Another comment has that id, or the key was used for something else.
              content:
                application/problem+json:
                  schema: {$ref: '#/components/schemas/Problem'}
      /v1/comments/{comment}:
        parameters: [{$ref: '#/components/parameters/Comment'}]
        get:
          operationId: readComment
          tags: [comments]
          summary: How a comment stands, without its words.
          responses:
            '200':
              description: How it stands.
              headers:
                ETag: {description: Its version., schema: {type: string}}
              content:
                application/json:
                  schema: {$ref: '#/components/schemas/CommentStatus'}
        put:
          operationId: editComment
          tags: [comments]
          summary: Takes another text from the comment's author.
          description: |
            For keys with the scope `cms`. A text that would be rejected is refused, and the old one
            stands.
          requestBody:
            required: true
            content:
              application/json:
                schema:
                  type: object
                  required: [text, author]
                  properties:
                    text: {type: string}
                    author: {type: string, description: The site's id of the author.}
                example: {text: 'I walk past it every day, and it is cracked.', author: reader-7}
          responses:
            '200':
              description: What became of it.
              content:
                application/json:
                  schema: {$ref: '#/components/schemas/Receipt'}
    parameters:
      Comment:
        name: comment
        in: path
        required: true
        description: The site's id of the comment.
        schema: {type: string, minLength: 1, maxLength: 200}
    schemas:
      SubmitRequest:
        type: object
        required: [id, text, story]
        properties:
          id: {type: string, minLength: 1, maxLength: 200}
          text: {type: string, minLength: 1}
          story: {type: string, description: A story of the register.}
          author: {oneOf: [{$ref: '#/components/schemas/Author'}, {type: 'null'}]}
          parent_id: {type: [string, 'null']}
          created_at: {type: [number, 'null'], description: Seconds since 1970.}
          network: {type: [string, 'null'], description: A digest of the network it came from.}
      Receipt:
        type: object
        required: [schema, comment, taken, revision, rules]
        properties:
          schema: {const: postbag.receipt/1}
          comment: {type: string}
          state: {$ref: '#/components/schemas/CommentState'}
          taken: {type: boolean}
          refusal:
            type: string
            enum: [story-closed, suspended, too-many, repeats, cannot-edit, edit-rejected]
          retry_after: {$ref: '#/components/schemas/Instant'}
          revision: {type: integer, minimum: 1}
          rules: {type: array, items: {type: string}}
          message: {type: string, description: What the commenter is told.}
          case: {type: integer, description: The case in which a person looks at it.}
          decision: {type: integer, description: The decision against it.}
          appeal_token:
            type: string
            description: The author's right to appeal against the decision, for a link in the message.
      CommentStatus:
        type: object
        required: [schema, comment, state, live, revision, rules, created, changed, policy, version]
        properties:
          schema: {const: postbag.comment/1}
          comment: {type: string}
          story: {type: string}
          state: {$ref: '#/components/schemas/CommentState'}
          live: {type: boolean}
          revision: {type: integer}
          rules: {type: array, items: {type: string}}
          message: {type: string}
          created: {$ref: '#/components/schemas/Instant'}
          changed: {$ref: '#/components/schemas/Instant'}
          policy: {type: string}
          version: {type: integer}
    """#
