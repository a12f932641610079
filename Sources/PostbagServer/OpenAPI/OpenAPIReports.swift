let openAPIReports = #"""
    paths:
      /v1/reports:
        post:
          operationId: reportComment
          tags: [reports]
          summary: Takes a reader's report in.
          description: |
            For keys with the scope `reader-widget` or `cms`. A browser's word on who reports is not
            believed: with a widget's key, `account`, `device`, `network` and `referrer` are ignored
            and the reporter is known by a keyed digest of address and browser.
          parameters: [{$ref: '#/components/parameters/IdempotencyKey'}]
          requestBody:
            required: true
            content:
              application/json:
                schema: {$ref: '#/components/schemas/ReportRequest'}
                example: {comment: c1, reason: abuse, text: It insults my neighbour.}
          responses:
            '201':
              description: It was taken in; `message` is for the reporter.
              content:
                application/json:
                  schema: {$ref: '#/components/schemas/Report'}
                  example:
                    schema: postbag.report/1
                    receipt: 17-9yJmXnR1vXoG3cBVmVqWkA
                    answer: received
                    message: Thank you for telling us. A person will look at the comment.
            '409':
              description: The Idempotency-Key was used for something else.
              content:
                application/problem+json:
                  schema: {$ref: '#/components/schemas/Problem'}
      /v1/reports/{receipt}:
        get:
          operationId: readReport
          tags: [reports]
          summary: What has become of a report; the receipt is all that is needed.
          security: []
          parameters:
            - name: receipt
              in: path
              required: true
              description: What the reporter was given.
              schema: {type: string, minLength: 1, maxLength: 60}
          responses:
            '200':
              description: What the reporter is told.
              content:
                application/json:
                  schema: {$ref: '#/components/schemas/Report'}
    schemas:
      ReportRequest:
        type: object
        required: [comment, reason]
        properties:
          comment: {type: string}
          reason:
            type: string
            enum:
              - identity
              - contempt
              - child-safety
              - threat
              - self-harm
              - hate
              - private-information
              - vigilantism
              - grief
              - accusation
              - abuse
              - impersonation
              - graphic
              - spam
              - profanity
              - misinformation
              - off-topic
              - other
          rule: {type: [string, 'null'], description: 'The rule, if the site names one itself.'}
          text: {type: [string, 'null'], description: Needed when the reason is `other`.}
          account: {type: [string, 'null'], description: The site's id of the reporter.}
          device: {type: [string, 'null'], description: 'A digest of the device, without an account.'}
          network: {type: [string, 'null'], description: A digest of the network.}
          referrer: {type: [string, 'null'], description: The page outside the site they came from.}
      Report:
        type: object
        required: [schema]
        properties:
          schema: {const: postbag.report/1}
          receipt: {type: string}
          answer:
            type: string
            enum:
              - received
              - already-reported
              - already-reviewed
              - upheld
              - declined
              - neutral
              - warning
              - processed-last
              - ordinary-again
          message: {type: string}
    """#
