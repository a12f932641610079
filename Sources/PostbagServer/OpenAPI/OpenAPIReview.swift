let openAPIReview = #"""
    paths:
      /v1/review/opening:
        get:
          operationId: openReview
          tags: [review]
          summary: Who works at the desk, under which rules, and what waits.
          responses:
            '200': {$ref: '#/components/responses/ReviewAnswer'}
      /v1/review/queues:
        get:
          operationId: countReviewQueues
          tags: [review]
          summary: How many cases wait in each queue.
          responses:
            '200':
              description: The queues.
              content:
                application/json:
                  schema:
                    type: array
                    items:
                      type: object
                      required: [queue, waiting, isLate]
                      properties:
                        queue: {type: string}
                        waiting: {type: integer}
                        isLate: {type: boolean}
      /v1/review/list:
        post:
          operationId: listReviewCases
          tags: [review]
          summary: Cases that wait and that the caller may decide, in their order.
          requestBody:
            required: true
            content:
              application/json:
                schema:
                  type: object
                  required: [filter, limit]
                  properties:
                    filter: {$ref: '#/components/schemas/ReviewFilter'}
                    limit: {type: integer, minimum: 1, maximum: 1000}
                example: {filter: {queue: held}, limit: 50}
          responses:
            '200':
              description: The cases, a line each.
              content:
                application/json:
                  schema: {type: array, items: {type: object}}
      /v1/review/next:
        post:
          operationId: claimNextReviewCase
          tags: [review]
          summary: Claims the case that should be decided next and shows it.
          requestBody:
            required: true
            content:
              application/json:
                schema:
                  type: object
                  required: [filter, skipping, avoiding, prefersNeutral]
                  properties:
                    filter: {$ref: '#/components/schemas/ReviewFilter'}
                    skipping: {type: array, items: {type: string}}
                    avoiding: {type: array, items: {type: string}}
                    prefersNeutral: {type: boolean}
                example: {filter: {}, skipping: [], avoiding: [], prefersNeutral: false}
          responses:
            '200': {$ref: '#/components/responses/ReviewAnswer'}
      /v1/review/cases/{case}/open:
        parameters: [{$ref: '#/components/parameters/Case'}]
        post:
          operationId: openReviewCase
          tags: [review]
          summary: Shows a case, and claims it if it is free.
          responses:
            '200': {$ref: '#/components/responses/ReviewAnswer'}
            '409': {$ref: '#/components/responses/ReviewProblem'}
            '422': {$ref: '#/components/responses/ReviewProblem'}
      /v1/review/cases/{case}/renew:
        parameters: [{$ref: '#/components/parameters/Case'}]
        post:
          operationId: renewReviewCase
          tags: [review]
          summary: Keeps the caller's claim for another lease.
          responses:
            '200': {$ref: '#/components/responses/ReviewAnswer'}
            '409': {$ref: '#/components/responses/ReviewProblem'}
            '422': {$ref: '#/components/responses/ReviewProblem'}
      /v1/review/cases/{case}/release:
        parameters: [{$ref: '#/components/parameters/Case'}]
        post:
          operationId: releaseReviewCase
          tags: [review]
          summary: Gives a case back.
          responses:
            '200': {$ref: '#/components/responses/ReviewDone'}
            '409': {$ref: '#/components/responses/ReviewProblem'}
            '422': {$ref: '#/components/responses/ReviewProblem'}
      /v1/review/cases/{case}/pass:
        parameters: [{$ref: '#/components/parameters/Case'}]
        post:
          operationId: passReviewCase
          tags: [review]
          summary: Leaves a case to others, without a question.
          responses:
            '200': {$ref: '#/components/responses/ReviewDone'}
            '409': {$ref: '#/components/responses/ReviewProblem'}
            '422': {$ref: '#/components/responses/ReviewProblem'}
      /v1/review/cases/{case}/note:
        parameters: [{$ref: '#/components/parameters/Case'}]
        post:
          operationId: noteReviewCase
          tags: [review]
          summary: Adds a note that colleagues will see.
          requestBody:
            required: true
            content:
              application/json:
                schema:
                  type: object
                  required: [text]
                  properties:
                    text: {type: string}
                example: {text: The author wrote to us about it.}
          responses:
            '200': {$ref: '#/components/responses/ReviewDone'}
            '409': {$ref: '#/components/responses/ReviewProblem'}
            '422': {$ref: '#/components/responses/ReviewProblem'}
      /v1/review/cases/{case}/escalate:
        parameters: [{$ref: '#/components/parameters/Case'}]
        post:
          operationId: escalateReviewCase
          tags: [review]
          summary: Hands a case to a senior, a lawyer or an editor.
          requestBody:
            required: true
            content:
              application/json:
                schema:
                  type: object
                  required: [role, reason]
                  properties:
                    role: {type: string}
                    reason: {type: string}
                example: {role: lawyer, reason: 'Is this a fair comment on the verdict?'}
          responses:
            '200': {$ref: '#/components/responses/ReviewDone'}
            '409': {$ref: '#/components/responses/ReviewProblem'}
            '422': {$ref: '#/components/responses/ReviewProblem'}
      /v1/review/decisions:
        post:
          operationId: decideReviewCase
          tags: [review]
          summary: Decides a case, if nobody decided or changed it since it was read.
          requestBody:
            required: true
            content:
              application/json:
                schema:
                  type: object
                  required: [caseID, version, action, reason]
                  properties:
                    caseID: {type: string}
                    version: {type: integer}
                    action: {type: string, enum: [approve, reject, hide]}
                    rule: {type: [string, 'null']}
                    reason: {type: string}
                example: {caseID: '118', version: 2, action: reject, rule: personal-abuse, reason: ''}
          responses:
            '200': {$ref: '#/components/responses/ReviewAnswer'}
            '409': {$ref: '#/components/responses/ReviewProblem'}
      /v1/review/decisions/{decision}/undo:
        parameters:
          - name: decision
            in: path
            required: true
            schema: {type: integer, minimum: 1}
        post:
          operationId: undoReviewDecision
          tags: [review]
          summary: Takes a decision back within its window.
          responses:
            '200': {$ref: '#/components/responses/ReviewDone'}
            '409': {$ref: '#/components/responses/ReviewProblem'}
            '422': {$ref: '#/components/responses/ReviewProblem'}
    responses:
      ReviewAnswer:
        description: What the screen shows.
        content:
          application/json:
            schema: {type: object}
      ReviewDone:
        description: It was done.
        content:
          application/json:
            schema:
              type: object
              required: [done]
              properties:
                done: {const: true}
      ReviewProblem:
        description: |
          Why it was not done; where the desk said so, `desk_problem` says it as the screen knows it.
        content:
          application/problem+json:
            schema:
              type: object
              required: [type, title, status, detail, fix]
              properties:
                type: {type: string}
                title: {type: string}
                status: {type: integer}
                detail: {type: string}
                fix: {type: string}
                desk_problem: {type: object}
    schemas:
      ReviewFilter:
        type: object
        properties:
          queue: {type: [string, 'null']}
          story: {type: [string, 'null']}
          rule: {type: [string, 'null']}
          commenter: {type: [string, 'null']}
          text: {type: [string, 'null']}
    """#
