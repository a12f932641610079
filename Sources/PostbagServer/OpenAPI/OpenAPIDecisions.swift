let openAPIDecisions = #"""
    paths:
      /v1/cases/{case}/decide:
        parameters: [{$ref: '#/components/parameters/Case'}]
        post:
          operationId: decideCase
          tags: [queue]
          summary: Carries out what the caller chooses for a case.
          description: |
            One person takes down. To publish or keep what matched an order or a legal rule takes
            two, and the second sees what the first chose only after choosing.
          parameters: [{$ref: '#/components/parameters/IfMatch'}]
          requestBody: {$ref: '#/components/requestBodies/Decide'}
          responses:
            '200': {$ref: '#/components/responses/Outcome'}
            '409': {$ref: '#/components/responses/Problem'}
            '412': {$ref: '#/components/responses/Problem'}
            '428': {$ref: '#/components/responses/Problem'}
      /v1/comments/{comment}/decide:
        parameters: [{$ref: '#/components/parameters/Comment'}]
        post:
          operationId: decideComment
          tags: [comments]
          summary: Decides about a comment that the caller looks at of their own accord.
          parameters: [{$ref: '#/components/parameters/IfMatch'}]
          requestBody: {$ref: '#/components/requestBodies/Decide'}
          responses:
            '200': {$ref: '#/components/responses/Outcome'}
            '409': {$ref: '#/components/responses/Problem'}
            '412': {$ref: '#/components/responses/Problem'}
            '428': {$ref: '#/components/responses/Problem'}
      /v1/decisions/{decision}/undo:
        parameters:
          - name: decision
            in: path
            required: true
            description: The decision's number.
            schema: {type: integer, minimum: 1}
        post:
          operationId: undoDecision
          tags: [queue]
          summary: Takes a decision back while its time for that runs; its case waits again.
          responses:
            '200': {$ref: '#/components/responses/Case'}
            '409': {$ref: '#/components/responses/Problem'}
    requestBodies:
      Decide:
        required: true
        content:
          application/json:
            schema: {$ref: '#/components/schemas/Choice'}
            example: {action: reject, rules: [threats], reason: It threatens a councillor.}
    responses:
      Outcome:
        description: A decision, or that another person must choose.
        content:
          application/json:
            schema: {$ref: '#/components/schemas/Outcome'}
    schemas:
      Choice:
        type: object
        required: [action]
        properties:
          action: {$ref: '#/components/schemas/Action'}
          rules: {type: [array, 'null'], items: {type: string}, description: The main rule first.}
          reason: {type: [string, 'null'], description: In words that the author may be told.}
      Action: {type: string, enum: [approve, reject, keep, remove, restore, hide]}
      Outcome:
        type: object
        required: [awaits_second]
        properties:
          awaits_second: {type: boolean}
          decision: {$ref: '#/components/schemas/Decision'}
          case: {$ref: '#/components/schemas/Case'}
          first_action: {$ref: '#/components/schemas/Action'}
          first_reason: {type: string}
      Decision:
        type: object
        required:
          - schema
          - decision
          - comment
          - action
          - by
          - rules
          - reason
          - at
          - before
          - after
          - undo_until
          - undone
        properties:
          schema: {const: postbag.decision/1}
          decision: {type: integer}
          case: {type: integer}
          comment: {type: string}
          action: {$ref: '#/components/schemas/Action'}
          by: {type: string}
          second: {type: string}
          rules: {type: array, items: {type: string}}
          reason: {type: string}
          at: {$ref: '#/components/schemas/Instant'}
          before: {$ref: '#/components/schemas/CommentState'}
          after: {$ref: '#/components/schemas/CommentState'}
          undo_until: {$ref: '#/components/schemas/Instant'}
          undone: {type: boolean}
    """#
