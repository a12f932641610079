let openAPIDesk = #"""
    paths:
      /v1/statistics:
        get:
          operationId: readStatistics
          tags: [desk]
          summary: How the desk does; there are no figures by reviewer.
          parameters:
            - name: hours
              in: query
              description: How many hours to look back.
              schema: {type: integer, minimum: 1, maximum: 87600}
          responses:
            '200':
              description: The figures.
              content:
                application/json:
                  schema:
                    type: object
                    required: [schema, since, until, received, decisions, queues, shares]
                    properties:
                      schema: {const: postbag.statistics/1}
                      since: {$ref: '#/components/schemas/Instant'}
                      until: {$ref: '#/components/schemas/Instant'}
                      received: {type: object, additionalProperties: {type: integer}}
                      decisions: {type: object, additionalProperties: {type: integer}}
                      queues: {type: array, items: {type: object}}
                      shares: {type: object}
                      rule_precision: {type: object}
      /v1/audit:
        get:
          operationId: exportAudit
          tags: [desk]
          summary: The audit, as lines of JSON that another program can verify.
          parameters:
            - name: after
              in: query
              description: The sequence of the last entry that is known already.
              schema: {type: integer, minimum: 0}
          responses:
            '200':
              description: One entry a line.
              content:
                application/x-ndjson:
                  schema: {type: string}
      /v1/audit/head:
        get:
          operationId: readAuditHead
          tags: [desk]
          summary: The end of the audit's chain, to be noted down elsewhere.
          responses:
            '200':
              description: The end of the chain.
              content:
                application/json:
                  schema:
                    type: object
                    required: [schema, sequence, hash]
                    properties:
                      schema: {const: postbag.audit-head/1}
                      sequence: {type: integer}
                      hash: {type: string}
                  example: {schema: postbag.audit-head/1, sequence: 434, hash: 810dc6}
      /v1/policy:
        get:
          operationId: readPolicy
          tags: [desk]
          summary: Which policy serves, and its rules.
          responses:
            '200': {$ref: '#/components/responses/Policy'}
      /v1/policy/reload:
        post:
          operationId: reloadPolicy
          tags: [desk]
          summary: Reads the policy anew; one with mistakes is refused and the one before goes on.
          responses:
            '200': {$ref: '#/components/responses/Policy'}
            '422': {$ref: '#/components/responses/Problem'}
      /v1/openapi.json:
        get:
          operationId: readDescription
          tags: [desk]
          summary: This document.
          security: []
          responses:
            '200':
              description: The description in OpenAPI 3.1.
              content:
                application/json:
                  schema: {type: object}
      /health/live:
        get:
          operationId: readLiveness
          tags: [desk]
          summary: Whether the service lives.
          security: []
          responses:
            '200': {$ref: '#/components/responses/Health'}
      /health/ready:
        get:
          operationId: readReadiness
          tags: [desk]
          summary: Whether the store answers and there is room for more.
          security: []
          responses:
            '200': {$ref: '#/components/responses/Health'}
            '503': {$ref: '#/components/responses/Health'}
      /metrics:
        get:
          operationId: readMetrics
          tags: [desk]
          summary: How the service does, in the text format that Prometheus reads.
          description: For keys with the scope `auditor` or `editor`.
          responses:
            '200':
              description: The metrics.
              content:
                text/plain:
                  schema: {type: string}
    responses:
      Policy:
        description: The policy that serves.
        content:
          application/json:
            schema: {$ref: '#/components/schemas/PolicyState'}
      Health:
        description: In one word.
        content:
          application/json:
            schema:
              type: object
              required: [status]
              properties:
                status: {type: string}
    schemas:
      PolicyState:
        type: object
        required: [schema, policy, name, rules, diagnostics]
        properties:
          schema: {const: postbag.policy-state/1}
          policy: {type: string, description: 'The revision, as every answer names it.'}
          name: {type: string}
          rules:
            type: array
            items:
              type: object
              required: [rule, promise, severity, lane]
              properties:
                rule: {type: string}
                promise: {type: string}
                severity: {type: integer}
                lane: {type: string}
          diagnostics: {type: array, items: {type: string}}
    """#
