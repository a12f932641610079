/// The pages for readers, who need no account.
let openAPIReaders = #"""
    paths:
      /rules:
        get:
          operationId: rulesPage
          tags: [readers]
          summary: Shows the rules as a page, or as JSON to whoever asks for that alone.
          x-own-errors: true
          security: []
          responses:
            '200':
              description: The promises of the policy, the gravest first.
              content:
                text/html: {schema: {type: string}}
                application/json: {schema: {$ref: '#/components/schemas/ReaderRules'}}
            '429': {$ref: '#/components/responses/ReaderProblem'}
            '500': {$ref: '#/components/responses/ReaderProblem'}
      /rules.json:
        get:
          operationId: rules
          tags: [readers]
          summary: Gives the rules as JSON.
          x-own-errors: true
          security: []
          responses:
            '200':
              description: The promises of the policy, the gravest first.
              content:
                application/json: {schema: {$ref: '#/components/schemas/ReaderRules'}}
            '429': {$ref: '#/components/responses/ReaderProblem'}
            '500': {$ref: '#/components/responses/ReaderProblem'}
      /readers.css:
        get:
          operationId: readersStyle
          tags: [readers]
          summary: Gives the style of readers' pages.
          x-own-errors: true
          security: []
          responses:
            '200': {description: The sheet., content: {text/css: {schema: {type: string}}}}
      /report:
        get:
          operationId: reportForm
          tags: [readers]
          summary: Shows the form to report a comment.
          x-own-errors: true
          security: []
          parameters:
            - {name: comment, in: query, schema: {type: string}}
            - {name: key, in: query, schema: {type: string}}
          responses:
            '200': {description: 'The form.', content: {text/html: {schema: {type: string}}}}
            '429': {$ref: '#/components/responses/ReaderProblem'}
        post:
          operationId: sendReport
          tags: [readers]
          summary: Takes a report from the form of the report button.
          description: The field `key` holds a key with the scope `reader-widget`.
          x-own-errors: true
          security: []
          requestBody:
            required: true
            content:
              application/x-www-form-urlencoded:
                schema:
                  type: object
                  properties:
                    key: {type: string}
                    comment: {type: string}
                    reason: {type: string}
                    text: {type: string}
                example: {key: pb-example, comment: c1, reason: abuse, text: It is rude.}
          responses:
            '201':
              description: Thanks, as a page or as JSON.
              content:
                text/html: {schema: {type: string}}
                application/json: {schema: {$ref: '#/components/schemas/ReaderReport'}}
            '400': {$ref: '#/components/responses/ReaderProblem'}
            '401': {$ref: '#/components/responses/ReaderProblem'}
            '403': {$ref: '#/components/responses/ReaderProblem'}
            '404': {$ref: '#/components/responses/ReaderProblem'}
            '408': {$ref: '#/components/responses/ReaderProblem'}
            '413': {$ref: '#/components/responses/ReaderProblem'}
            '415': {$ref: '#/components/responses/ReaderProblem'}
            '422': {$ref: '#/components/responses/ReaderProblem'}
            '429': {$ref: '#/components/responses/ReaderProblem'}
            '500': {$ref: '#/components/responses/ReaderProblem'}
            '503': {$ref: '#/components/responses/ReaderProblem'}
      /report/{token}:
        get:
          operationId: reportOutcome
          tags: [readers]
          summary: Tells what came of a report.
          x-own-errors: true
          security: []
          parameters:
            - name: token
              in: path
              required: true
              description: What the reader was given.
              schema: {type: string, minLength: 1, maxLength: 400}
          responses:
            '200':
              description: What the reporter is told, as a page or as JSON.
              content:
                text/html: {schema: {type: string}}
                application/json: {schema: {$ref: '#/components/schemas/ReaderReport'}}
            '400': {$ref: '#/components/responses/ReaderProblem'}
            '404': {$ref: '#/components/responses/ReaderProblem'}
            '409': {$ref: '#/components/responses/ReaderProblem'}
            '429': {$ref: '#/components/responses/ReaderProblem'}
            '500': {$ref: '#/components/responses/ReaderProblem'}
            '503': {$ref: '#/components/responses/ReaderProblem'}
      /appeal/{token}:
        get:
          operationId: appealForm
          tags: [readers]
          summary: Shows the form to appeal, or how an appeal stands.
          x-own-errors: true
          security: []
          parameters:
            - name: token
              in: path
              required: true
              description: What the reader was given.
              schema: {type: string, minLength: 1, maxLength: 400}
          responses:
            '200': {description: 'The page.', content: {text/html: {schema: {type: string}}}}
            '400': {$ref: '#/components/responses/ReaderProblem'}
            '403': {$ref: '#/components/responses/ReaderProblem'}
            '404': {$ref: '#/components/responses/ReaderProblem'}
            '409': {$ref: '#/components/responses/ReaderProblem'}
            '410': {$ref: '#/components/responses/ReaderProblem'}
            '422': {$ref: '#/components/responses/ReaderProblem'}
            '429': {$ref: '#/components/responses/ReaderProblem'}
            '500': {$ref: '#/components/responses/ReaderProblem'}
            '503': {$ref: '#/components/responses/ReaderProblem'}
        post:
          operationId: sendAppeal
          tags: [readers]
          summary: Takes an appeal, or the answer to the desk's question.
          x-own-errors: true
          security: []
          parameters:
            - name: token
              in: path
              required: true
              description: What the reader was given.
              schema: {type: string, minLength: 1, maxLength: 400}
          requestBody:
            required: true
            content:
              application/x-www-form-urlencoded:
                schema:
                  type: object
                  properties: {text: {type: string}, edited: {type: string}}
                example: {text: It was a quotation.}
          responses:
            '201': {description: 'The page.', content: {text/html: {schema: {type: string}}}}
            '400': {$ref: '#/components/responses/ReaderProblem'}
            '403': {$ref: '#/components/responses/ReaderProblem'}
            '404': {$ref: '#/components/responses/ReaderProblem'}
            '408': {$ref: '#/components/responses/ReaderProblem'}
            '409': {$ref: '#/components/responses/ReaderProblem'}
            '410': {$ref: '#/components/responses/ReaderProblem'}
            '413': {$ref: '#/components/responses/ReaderProblem'}
            '415': {$ref: '#/components/responses/ReaderProblem'}
            '422': {$ref: '#/components/responses/ReaderProblem'}
            '429': {$ref: '#/components/responses/ReaderProblem'}
            '500': {$ref: '#/components/responses/ReaderProblem'}
            '503': {$ref: '#/components/responses/ReaderProblem'}
    responses:
      ReaderProblem:
        description: What is wrong and how to mend it, as a page or as a problem.
        content:
          text/html: {schema: {type: string}}
          application/problem+json: {schema: {$ref: '#/components/schemas/Problem'}}
    schemas:
      ReaderRules:
        type: object
        required: [schema, policy, site, languages, rules]
        properties:
          schema: {const: postbag.rules/1}
          policy: {type: string, description: The policy's revision.}
          site: {type: string}
          languages: {type: array, items: {type: string}}
          rules:
            type: array
            items:
              type: object
              required: [id, promise]
              properties:
                id: {type: string}
                promise: {type: string}
      ReaderReport:
        type: object
        required: [state, message, receipt]
        properties:
          state: {type: string}
          message: {type: string}
          receipt: {type: string}
          appeal: {type: string}
    """#
