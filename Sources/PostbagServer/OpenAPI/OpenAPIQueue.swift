let openAPIQueue = #"""
    paths:
      /v1/queue:
        get:
          operationId: readQueues
          tags: [queue]
          summary: What waits in each queue.
          responses:
            '200':
              description: The queues in which something waits.
              content:
                application/json:
                  schema: {$ref: '#/components/schemas/Queues'}
                  example:
                    schema: postbag.queues/1
                    queues: [{queue: held, waiting: 3, oldest: '2026-03-02T12:00:00Z'}]
      /v1/queue/events:
        get:
          operationId: watchQueues
          tags: [queue]
          summary: What waits, told as it changes, as server-sent events.
          description: |
            Each event is called `queues` and holds what `GET /v1/queue` answers; a comment line
            keeps the connection open when nothing changes.
          responses:
            '200':
              description: A stream that ends when the service stops.
              content:
                text/event-stream:
                  schema: {type: string}
      /v1/queue/next:
        post:
          operationId: claimNext
          tags: [queue]
          summary: Gives the caller the case that comes first, for a lease.
          requestBody:
            required: true
            content:
              application/json:
                schema:
                  type: object
                  properties:
                    queues:
                      type: [array, 'null']
                      items: {$ref: '#/components/schemas/Queue'}
                example: {queues: [urgent, held]}
          responses:
            '200': {$ref: '#/components/responses/Case'}
            '204': {description: Nothing waits that the caller may decide.}
      /v1/cases:
        get:
          operationId: listCases
          tags: [queue]
          summary: Cases in the order of their queues.
          description: Sealed cases are listed for people alone who gave a second factor.
          parameters:
            - {$ref: '#/components/parameters/Limit'}
            - {$ref: '#/components/parameters/Cursor'}
            - name: queue
              in: query
              schema: {$ref: '#/components/schemas/Queue'}
            - name: state
              in: query
              schema: {type: string, enum: [open, decided, closed]}
            - {name: story, in: query, schema: {type: string}}
            - {name: author, in: query, schema: {type: string}}
            - {name: rule, in: query, schema: {type: string}}
          responses:
            '200':
              description: A part of the list.
              content:
                application/json:
                  schema:
                    type: object
                    required: [items]
                    properties:
                      items: {type: array, items: {$ref: '#/components/schemas/Case'}}
                      next: {type: string, description: The cursor for the next part.}
      /v1/cases/{case}:
        parameters: [{$ref: '#/components/parameters/Case'}]
        get:
          operationId: readCase
          tags: [queue]
          summary: Everything that a reviewer sees of a case.
          description: Reading a sealed case is told to the audit.
          responses:
            '200':
              description: The case.
              headers:
                ETag: {description: 'Its version, for If-Match.', schema: {type: string}}
              content:
                application/json:
                  schema: {$ref: '#/components/schemas/CaseView'}
      /v1/cases/{case}/claim:
        parameters: [{$ref: '#/components/parameters/Case'}]
        post:
          operationId: claimCase
          tags: [queue]
          summary: Gives the caller a case of their choice, for a lease.
          responses:
            '200': {$ref: '#/components/responses/Case'}
            '409': {$ref: '#/components/responses/Problem'}
      /v1/cases/{case}/renew:
        parameters: [{$ref: '#/components/parameters/Case'}]
        post:
          operationId: renewClaim
          tags: [queue]
          summary: Makes the caller's claim last for another lease.
          responses:
            '200': {$ref: '#/components/responses/Case'}
            '409': {$ref: '#/components/responses/Problem'}
      /v1/cases/{case}/release:
        parameters: [{$ref: '#/components/parameters/Case'}]
        post:
          operationId: releaseCase
          tags: [queue]
          summary: Gives a case back to its queue.
          responses:
            '200': {$ref: '#/components/responses/Case'}
            '409': {$ref: '#/components/responses/Problem'}
      /v1/cases/{case}/pass:
        parameters: [{$ref: '#/components/parameters/Case'}]
        post:
          operationId: passCase
          tags: [queue]
          summary: Gives a case back and does not show it to the caller again; nobody asks why.
          responses:
            '200': {$ref: '#/components/responses/Case'}
            '409': {$ref: '#/components/responses/Problem'}
      /v1/cases/{case}/escalate:
        parameters: [{$ref: '#/components/parameters/Case'}]
        post:
          operationId: escalateCase
          tags: [queue]
          summary: Leaves a case to a senior, a lawyer or an editor.
          requestBody:
            required: true
            content:
              application/json:
                schema:
                  type: object
                  required: [to]
                  properties:
                    to: {$ref: '#/components/schemas/Role'}
                    note: {type: [string, 'null']}
                example: {to: lawyer, note: 'Is this a fair comment on the verdict?'}
          responses:
            '200': {$ref: '#/components/responses/Case'}
            '409': {$ref: '#/components/responses/Problem'}
      /v1/cases/{case}/ask:
        parameters: [{$ref: '#/components/parameters/Case'}]
        post:
          operationId: askColleague
          tags: [queue]
          summary: Asks a colleague to look at a case first.
          requestBody:
            required: true
            content:
              application/json:
                schema:
                  type: object
                  required: [colleague]
                  properties:
                    colleague: {type: string}
                    note: {type: [string, 'null']}
                example: {colleague: ben}
          responses:
            '200': {$ref: '#/components/responses/Case'}
            '409': {$ref: '#/components/responses/Problem'}
      /v1/cases/{case}/notes:
        parameters: [{$ref: '#/components/parameters/Case'}]
        post:
          operationId: noteCase
          tags: [queue]
          summary: Adds a note to a case; a lawyer's note is privileged.
          requestBody:
            required: true
            content:
              application/json:
                schema:
                  type: object
                  required: [text]
                  properties:
                    text: {type: string, minLength: 1}
                example: {text: The author wrote to us about it.}
          responses:
            '204': {description: It was added.}
    parameters:
      Case:
        name: case
        in: path
        required: true
        description: The case's number.
        schema: {type: integer, minimum: 1}
    responses:
      Case:
        description: The case as it stands now.
        headers:
          ETag: {description: 'Its version, for If-Match.', schema: {type: string}}
        content:
          application/json:
            schema: {$ref: '#/components/schemas/Case'}
    schemas:
      Role: {type: string, enum: [reviewer, senior, lawyer, editor, auditor]}
      Queues:
        type: object
        required: [schema, queues]
        properties:
          schema: {const: postbag.queues/1}
          queues:
            type: array
            items:
              type: object
              required: [queue, waiting]
              properties:
                queue: {$ref: '#/components/schemas/Queue'}
                waiting: {type: integer}
                oldest: {$ref: '#/components/schemas/Instant'}
                next_due: {$ref: '#/components/schemas/Instant'}
      Case:
        type: object
        required:
          - schema
          - case
          - queue
          - state
          - comment
          - revision
          - entered
          - due
          - severity
          - probability
          - live
          - rules
          - why
          - needs_two
          - sealed
          - version
        properties:
          schema: {const: postbag.case/1}
          case: {type: integer}
          queue: {$ref: '#/components/schemas/Queue'}
          state: {type: string, enum: [open, decided, closed]}
          comment: {type: string}
          revision: {type: integer}
          story: {type: [string, 'null']}
          entered: {$ref: '#/components/schemas/Instant'}
          due: {$ref: '#/components/schemas/Instant'}
          severity: {type: integer, minimum: 0, maximum: 100}
          probability: {type: number, minimum: 0, maximum: 1}
          live: {type: boolean}
          rules: {type: array, items: {type: string}}
          why: {type: array, items: {type: string}}
          needs_two: {type: boolean}
          sealed: {type: boolean}
          role: {oneOf: [{$ref: '#/components/schemas/Role'}, {type: 'null'}]}
          claimed_by: {type: [string, 'null']}
          claimed_until: {oneOf: [{$ref: '#/components/schemas/Instant'}, {type: 'null'}]}
          appeal: {type: [integer, 'null']}
          version: {type: integer}
      Comment:
        type: object
        required: [comment, author_name, text, state, revision, created, version]
        properties:
          comment: {type: string}
          story: {type: string}
          author: {type: string}
          author_name: {type: string}
          parent: {type: string}
          text: {type: string}
          state: {$ref: '#/components/schemas/CommentState'}
          revision: {type: integer}
          created: {$ref: '#/components/schemas/Instant'}
          version: {type: integer}
      CaseView:
        type: object
        required:
          - schema
          - case
          - awaits_second
          - comment
          - thread
          - findings
          - reports
          - notes
          - decisions
          - position
        properties:
          schema: {const: postbag.case-view/1}
          case: {$ref: '#/components/schemas/Case'}
          awaits_second: {type: boolean}
          comment: {$ref: '#/components/schemas/Comment'}
          story: {$ref: '#/components/schemas/Story'}
          parent: {$ref: '#/components/schemas/Comment'}
          thread: {type: array, items: {$ref: '#/components/schemas/Comment'}}
          findings: {type: array, items: {$ref: '#/components/schemas/Finding'}}
          reports:
            type: array
            items:
              type: object
              required: [report, reason, text, received]
              properties:
                report: {type: integer}
                reason: {type: string}
                text: {type: string}
                received: {$ref: '#/components/schemas/Instant'}
          notes:
            type: array
            items:
              type: object
              required: [author, text, at, privileged]
              properties:
                author: {type: string}
                text: {type: string}
                at: {$ref: '#/components/schemas/Instant'}
                privileged: {type: boolean}
          decisions: {type: array, items: {$ref: '#/components/schemas/Decision'}}
          position: {type: array, items: {type: string}, description: Why it stands where it does.}
    """#
