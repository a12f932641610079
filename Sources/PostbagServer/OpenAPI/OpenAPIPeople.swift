let openAPIPeople = #"""
    paths:
      /v1/commenters/{commenter}:
        parameters: [{$ref: '#/components/parameters/Commenter'}]
        get:
          operationId: readCommenter
          tags: [people]
          summary: What is known of a commenter, and what they may do now.
          responses:
            '200':
              description: The commenter.
              content:
                application/json:
                  schema: {$ref: '#/components/schemas/Commenter'}
      /v1/commenters/{commenter}/sanctions:
        parameters: [{$ref: '#/components/parameters/Commenter'}]
        post:
          operationId: sanctionCommenter
          tags: [people]
          summary: Gives a commenter a sanction; a ban takes a senior or an editor.
          requestBody:
            required: true
            content:
              application/json:
                schema:
                  type: object
                  required: [kind, reason]
                  properties:
                    kind: {$ref: '#/components/schemas/SanctionKind'}
                    reason: {type: string, description: In words that the commenter is told.}
                    rules: {type: [array, 'null'], items: {type: string}}
                    days: {type: [integer, 'null'], minimum: 1, maximum: 3650}
                example: {kind: warning, reason: You insulted other readers., rules: [personal-abuse]}
          responses:
            '201': {$ref: '#/components/responses/Sanction'}
      /v1/sanctions/{sanction}/confirm:
        parameters: [{$ref: '#/components/parameters/Sanction'}]
        post:
          operationId: confirmSanction
          tags: [people]
          summary: Confirms a sanction that was proposed.
          responses:
            '200': {$ref: '#/components/responses/Sanction'}
      /v1/sanctions/{sanction}/decline:
        parameters: [{$ref: '#/components/parameters/Sanction'}]
        post:
          operationId: declineSanction
          tags: [people]
          summary: Turns down a sanction that was proposed.
          responses:
            '200': {$ref: '#/components/responses/Sanction'}
      /v1/sanctions/{sanction}/lift:
        parameters: [{$ref: '#/components/parameters/Sanction'}]
        post:
          operationId: liftSanction
          tags: [people]
          summary: Takes a sanction away before its end.
          requestBody:
            required: true
            content:
              application/json:
                schema:
                  type: object
                  required: [reason]
                  properties:
                    reason: {type: string}
                example: {reason: It was a misunderstanding.}
          responses:
            '200': {$ref: '#/components/responses/Sanction'}
      /v1/appeals:
        post:
          operationId: appeal
          tags: [people]
          summary: Takes an appeal in; the token from the message is all that is needed.
          security: []
          requestBody: {$ref: '#/components/requestBodies/Appeal'}
          responses:
            '201': {$ref: '#/components/responses/AppealReceipt'}
            '409': {$ref: '#/components/responses/Problem'}
            '410': {$ref: '#/components/responses/Problem'}
      /v1/appeals/answer:
        post:
          operationId: answerAppeal
          tags: [people]
          summary: Takes the appellant's one answer to the desk's one question.
          security: []
          requestBody: {$ref: '#/components/requestBodies/Appeal'}
          responses:
            '200': {$ref: '#/components/responses/AppealReceipt'}
            '409': {$ref: '#/components/responses/Problem'}
            '410': {$ref: '#/components/responses/Problem'}
      /v1/appeals/token:
        post:
          operationId: makeAppealToken
          tags: [people]
          summary: The right to appeal, for a link in a site's own message.
          description: For keys with the scope `cms`.
          requestBody:
            required: true
            content:
              application/json:
                schema:
                  type: object
                  required: [party]
                  properties:
                    decision: {type: [integer, 'null']}
                    sanction: {type: [integer, 'null']}
                    party: {type: string, enum: [author, reporter]}
                example: {decision: 42, party: author}
          responses:
            '201':
              description: The token.
              content:
                application/json:
                  schema:
                    type: object
                    required: [token]
                    properties:
                      token: {type: string}
      /v1/appeals/{appeal}/ask:
        parameters: [{$ref: '#/components/parameters/Appeal'}]
        post:
          operationId: askAppellant
          tags: [people]
          summary: Asks the appellant the one question that may be asked.
          requestBody:
            required: true
            content:
              application/json:
                schema:
                  type: object
                  required: [question]
                  properties:
                    question: {type: string}
                example: {question: 'Which of the two did you mean?'}
          responses:
            '200': {$ref: '#/components/responses/Appeal'}
            '409': {$ref: '#/components/responses/Problem'}
      /v1/appeals/{appeal}/restore:
        parameters: [{$ref: '#/components/parameters/Appeal'}]
        post:
          operationId: restoreAppeal
          tags: [people]
          summary: Reverses what was appealed against.
          requestBody: {$ref: '#/components/requestBodies/AppealDecision'}
          responses:
            '200': {$ref: '#/components/responses/Appeal'}
            '409': {$ref: '#/components/responses/Problem'}
      /v1/appeals/{appeal}/uphold:
        parameters: [{$ref: '#/components/parameters/Appeal'}]
        post:
          operationId: upholdAppeal
          tags: [people]
          summary: Lets the decision stand, perhaps under another rule.
          requestBody: {$ref: '#/components/requestBodies/AppealDecision'}
          responses:
            '200': {$ref: '#/components/responses/Appeal'}
            '409': {$ref: '#/components/responses/Problem'}
      /v1/session:
        post:
          operationId: signIn
          tags: [people]
          summary: Signs a reviewer in.
          security: []
          requestBody:
            required: true
            content:
              application/json:
                schema:
                  type: object
                  required: [reviewer, password]
                  properties:
                    reviewer: {type: string}
                    password: {type: string}
                    code: {type: [string, 'null'], description: 'Six digits from the authenticator, for roles that see what is sealed.'}
                example: {reviewer: asha, password: abcde-fghij-klmno-pqrst}
          responses:
            '201':
              description: The session, with its token, which is shown this once.
              content:
                application/json:
                  schema: {$ref: '#/components/schemas/Session'}
            '401': {$ref: '#/components/responses/Problem'}
        get:
          operationId: readSession
          tags: [people]
          summary: Who the caller is, and what they may do.
          responses:
            '200':
              description: The caller.
              content:
                application/json:
                  schema: {$ref: '#/components/schemas/Session'}
        delete:
          operationId: signOut
          tags: [people]
          summary: Ends the session.
          responses:
            '204': {description: It is over.}
            '409': {$ref: '#/components/responses/Problem'}
    parameters:
      Commenter:
        name: commenter
        in: path
        required: true
        description: The site's id of the commenter.
        schema: {type: string, minLength: 1, maxLength: 200}
      Sanction:
        name: sanction
        in: path
        required: true
        description: The sanction's number.
        schema: {type: integer, minimum: 1}
      Appeal:
        name: appeal
        in: path
        required: true
        description: The appeal's number.
        schema: {type: integer, minimum: 1}
    requestBodies:
      Appeal:
        required: true
        content:
          application/json:
            schema:
              type: object
              required: [token, text]
              properties:
                token: {type: string}
                text: {type: string, minLength: 1}
                edited_text: {type: [string, 'null'], description: The comment as its author would now write it.}
            example: {token: YXBwZWFs.c2lnbmF0dXJl, text: I quoted the report.}
      AppealDecision:
        required: true
        content:
          application/json:
            schema:
              type: object
              required: [reason]
              properties:
                reason: {type: string}
                rule: {type: [string, 'null'], description: 'Another rule, if the decision stands under that.'}
            example: {reason: The words were a quotation.}
    responses:
      Sanction:
        description: The sanction as it stands now.
        content:
          application/json:
            schema: {$ref: '#/components/schemas/Sanction'}
      Appeal:
        description: The appeal as it stands now.
        content:
          application/json:
            schema: {$ref: '#/components/schemas/Appeal'}
      AppealReceipt:
        description: What the appellant is told.
        content:
          application/json:
            schema:
              type: object
              required: [schema, state, message]
              properties:
                schema: {const: postbag.appeal-receipt/1}
                state: {type: string}
                message: {type: string}
    schemas:
      SanctionKind: {type: string, enum: [reminder, warning, pre-moderation, suspension, ban]}
      Sanction:
        type: object
        required: [schema, sanction, commenter, kind, state, reason, rules, begins, ends]
        properties:
          schema: {const: postbag.sanction/1}
          sanction: {type: integer}
          commenter: {type: string}
          kind: {$ref: '#/components/schemas/SanctionKind'}
          state: {type: string}
          reason: {type: string}
          rules: {type: array, items: {type: string}}
          begins: {$ref: '#/components/schemas/Instant'}
          ends: {$ref: '#/components/schemas/Instant'}
      Commenter:
        type: object
        required:
          - schema
          - commenter
          - first_seen
          - approvals
          - restriction
          - strike_weight
          - strikes
          - sanctions
          - comments
        properties:
          schema: {const: postbag.commenter/1}
          commenter: {type: string}
          first_seen: {$ref: '#/components/schemas/Instant'}
          approvals: {type: integer}
          restriction: {type: string, enum: [none, pre-moderated, suspended, banned]}
          strike_weight: {type: number}
          strikes: {type: array, items: {type: object}}
          sanctions: {type: array, items: {$ref: '#/components/schemas/Sanction'}}
          comments: {type: array, items: {type: object}}
      Appeal:
        type: object
        required: [schema, appeal, subject, party, state, received, automatic, sealed, rules]
        properties:
          schema: {const: postbag.appeal/1}
          appeal: {type: integer}
          subject: {type: string, description: '`decision:42` or `sanction:7`.'}
          party: {type: string, enum: [author, reporter]}
          state: {type: string, enum: [received, asked, answered, restored, upheld, withdrawn]}
          received: {$ref: '#/components/schemas/Instant'}
          automatic: {type: boolean}
          sealed: {type: boolean}
          rules: {type: array, items: {type: string}}
      Session:
        type: object
        required: [schema, caller, kind, scopes, sees_sealed]
        properties:
          schema: {const: postbag.session/1}
          token: {type: string}
          caller: {type: string}
          kind: {type: string, enum: [key, session]}
          scopes: {type: array, items: {type: string}}
          expires: {$ref: '#/components/schemas/Instant'}
          sees_sealed: {type: boolean}
    """#
