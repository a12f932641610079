let openAPIWebhooks = #"""
    paths:
      /v1/webhooks:
        get:
          operationId: listWebhookReceivers
          tags: [webhooks]
          summary: Who is told of what happens at the desk, without secrets.
          description: |
            Like all of `/v1/webhooks`, for editors and seniors who gave a second factor.
          responses:
            '200':
              description: The receivers, by name.
              content:
                application/json:
                  schema:
                    type: object
                    required: [items]
                    properties:
                      items: {type: array, items: {$ref: '#/components/schemas/WebhookReceiver'}}
        post:
          operationId: addWebhookReceiver
          tags: [webhooks]
          summary: Has a receiver told, and tells the secret that it checks signatures with.
          description: |
            The secret is told once and kept sealed. A receiver on a private address can only be
            allowed on the desk's own machine, with `postbag webhook add --allow-private`.
          requestBody:
            required: true
            content:
              application/json:
                schema:
                  type: object
                  required: [receiver, url]
                  properties:
                    receiver: {type: string, minLength: 1, maxLength: 100}
                    url: {type: string, description: Where it listens, at `https://`.}
                    events:
                      type: array
                      minItems: 1
                      description: What it is told of; without it, everything.
                      items: {$ref: '#/components/schemas/WebhookEvent'}
                example:
                  receiver: cms
                  url: https://cms.ellerbypost.example/postbag
                  events: [decision.made, decision.undone]
          responses:
            '201': {$ref: '#/components/responses/WebhookSecret'}
            '409': {$ref: '#/components/responses/Problem'}
      /v1/webhooks/{receiver}/rotate:
        parameters: [{$ref: '#/components/parameters/WebhookReceiver'}]
        post:
          operationId: rotateWebhookSecret
          tags: [webhooks]
          summary: Gives a receiver another secret; for a day messages are signed with both.
          responses:
            '200': {$ref: '#/components/responses/WebhookSecret'}
      /v1/webhooks/{receiver}/stop:
        parameters: [{$ref: '#/components/parameters/WebhookReceiver'}]
        post:
          operationId: stopWebhookReceiver
          tags: [webhooks]
          summary: Tells a receiver nothing more; what waits for it is given up.
          responses:
            '200': {$ref: '#/components/responses/WebhookReceiver'}
      /v1/webhooks/{receiver}/resume:
        parameters: [{$ref: '#/components/parameters/WebhookReceiver'}]
        post:
          operationId: resumeWebhookReceiver
          tags: [webhooks]
          summary: Tells a receiver again of what happens from now on.
          responses:
            '200': {$ref: '#/components/responses/WebhookReceiver'}
      /v1/webhooks/messages:
        get:
          operationId: listWebhookMessages
          tags: [webhooks]
          summary: Messages that were given up, wait or were taken, the latest first.
          parameters:
            - name: state
              in: query
              description: Without it, those that were given up.
              schema: {$ref: '#/components/schemas/WebhookState'}
            - {$ref: '#/components/parameters/Limit'}
          responses:
            '200':
              description: The messages.
              content:
                application/json:
                  schema:
                    type: object
                    required: [items]
                    properties:
                      items: {type: array, items: {$ref: '#/components/schemas/WebhookMessage'}}
      /v1/webhooks/messages/{message}/replay:
        parameters:
          - name: message
            in: path
            required: true
            schema: {type: string}
            example: msg_abcdefghijklmnopqrstuvwxyz
        post:
          operationId: replayWebhookMessage
          tags: [webhooks]
          summary: Sends a message again, whatever came of it; the receiver knows it by its id.
          responses:
            '204': {description: It goes out again.}
    parameters:
      WebhookReceiver:
        name: receiver
        in: path
        required: true
        schema: {type: string}
        example: cms
    responses:
      WebhookReceiver:
        description: The receiver.
        content:
          application/json:
            schema: {$ref: '#/components/schemas/WebhookReceiver'}
      WebhookSecret:
        description: The secret, which is told only now.
        content:
          application/json:
            schema:
              type: object
              required: [schema, receiver, secret]
              properties:
                schema: {const: postbag.webhook-secret/1}
                receiver: {type: string}
                secret: {type: string}
    schemas:
      WebhookEvent:
        type: string
        enum:
          - decision.made
          - decision.undone
          - report.settled
          - story.mode
          - sanction.changed
      WebhookState: {type: string, enum: [waiting, delivered, dead]}
      WebhookReceiver:
        type: object
        required: [schema, receiver, url, active, may_be_private, events, changed]
        properties:
          schema: {const: postbag.webhook-receiver/1}
          receiver: {type: string}
          url: {type: string}
          active: {type: boolean, description: Whether it is told anything.}
          may_be_private: {type: boolean}
          events: {type: array, items: {$ref: '#/components/schemas/WebhookEvent'}}
          changed: {$ref: '#/components/schemas/Instant'}
      WebhookMessage:
        type: object
        required: [schema, id, receiver, event, state, attempts, created, next, outcome, body]
        properties:
          schema: {const: postbag.webhook/1}
          id: {type: string, description: The same at every try.}
          receiver: {type: string}
          event: {$ref: '#/components/schemas/WebhookEvent'}
          state: {$ref: '#/components/schemas/WebhookState'}
          attempts: {type: integer, minimum: 0}
          created: {$ref: '#/components/schemas/Instant'}
          next: {$ref: '#/components/schemas/Instant'}
          outcome: {type: string}
          body: {type: string, description: 'The JSON that is sent: ids, and no reader''s words.'}
    """#
