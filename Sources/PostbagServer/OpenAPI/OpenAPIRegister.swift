let openAPIRegister = #"""
    paths:
      /v1/stories:
        get:
          operationId: listStories
          tags: [register]
          summary: The stories of the register, the latest first.
          parameters:
            - name: limit
              in: query
              schema: {type: integer, minimum: 1, maximum: 500}
          responses:
            '200':
              description: The stories.
              content:
                application/json:
                  schema:
                    type: object
                    required: [items]
                    properties:
                      items: {type: array, items: {$ref: '#/components/schemas/Story'}}
      /v1/stories/{story}:
        parameters: [{$ref: '#/components/parameters/Story'}]
        get:
          operationId: readStory
          tags: [register]
          summary: A story of the register.
          responses:
            '200': {$ref: '#/components/responses/Story'}
        put:
          operationId: putStory
          tags: [register]
          summary: Puts a story in the register, or changes what is known of it; its mode stays.
          description: |
            For keys with the scope `cms`, and for seniors, lawyers and editors. The body has the
            shape of a story file; orders are entered with `POST /v1/orders`.
          parameters:
            - name: views_per_hour
              in: query
              description: How often it is read.
              schema: {type: integer, minimum: 0, maximum: 100000000}
          requestBody:
            required: true
            content:
              application/json:
                schema: {$ref: '#/components/schemas/StoryFile'}
                example: {id: bridge-2026, headline: A bridge is closed, profile: none}
          responses:
            '200': {$ref: '#/components/responses/Story'}
      /v1/stories/{story}/mode:
        parameters: [{$ref: '#/components/parameters/Story'}]
        put:
          operationId: setStoryMode
          tags: [register]
          summary: Sets what readers may do under a story.
          description: |
            Anybody at the desk may make a story stricter. To open one under an active case or an
            order takes two people: the second gives the token of a session of their own.
          parameters:
            - name: Postbag-Second
              in: header
              description: The token of the second person's session.
              schema: {type: string}
          requestBody:
            required: true
            content:
              application/json:
                schema:
                  type: object
                  required: [mode, reason]
                  properties:
                    mode: {$ref: '#/components/schemas/StoryMode'}
                    reason: {type: string, minLength: 1}
                example: {mode: closed, reason: The night is over.}
          responses:
            '200': {$ref: '#/components/responses/Story'}
      /v1/orders:
        get:
          operationId: listOrders
          tags: [register]
          summary: The orders, without anything that they protect.
          description: |
            For people who gave a second factor and are a senior, a lawyer or an editor. The audit
            notes who looked.
          responses:
            '200': {$ref: '#/components/responses/Orders'}
        post:
          operationId: enterOrders
          tags: [register]
          summary: Enters orders as drafts; each binds once another person has confirmed it.
          description: The body has the shape of an orders file. Nothing of it is ever sent back.
          requestBody:
            required: true
            content:
              application/json:
                schema:
                  type: object
                  required: [orders]
                  properties:
                    orders: {type: array, items: {type: object}}
                example:
                  orders:
                    - id: ORD-1
                      kind: court order protecting identities
                      scope: site
                      protected_people: [{ref: P1, role: mother, name: Invented Example}]
          responses:
            '201': {$ref: '#/components/responses/Orders'}
            '409': {$ref: '#/components/responses/Problem'}
      /v1/orders/{order}/confirm:
        parameters: [{$ref: '#/components/parameters/Order'}]
        post:
          operationId: confirmOrder
          tags: [register]
          summary: Confirms what another person entered or proposed.
          responses:
            '200': {$ref: '#/components/responses/Order'}
            '409': {$ref: '#/components/responses/Problem'}
      /v1/orders/{order}/propose:
        parameters: [{$ref: '#/components/parameters/Order'}]
        post:
          operationId: proposeOrderEnd
          tags: [register]
          summary: Proposes to lift or expire an order; another person must confirm it.
          requestBody:
            required: true
            content:
              application/json:
                schema:
                  type: object
                  required: [change]
                  properties:
                    change: {type: string, enum: [lift, expire]}
                example: {change: lift}
          responses:
            '200': {$ref: '#/components/responses/Order'}
            '409': {$ref: '#/components/responses/Problem'}
      /v1/orders/{order}/vary:
        parameters: [{$ref: '#/components/parameters/Order'}]
        post:
          operationId: proposeOrderVariation
          tags: [register]
          summary: Proposes another wording or scope; another person must confirm it.
          description: |
            The body has the shape of an orders file and holds the whole order as it should be, under
            its own id. The order as it was binds until the confirmation.
          requestBody:
            required: true
            content:
              application/json:
                schema:
                  type: object
                  required: [orders]
                  properties:
                    orders: {type: array, items: {type: object}, minItems: 1, maxItems: 1}
                example:
                  orders:
                    - id: ORD-1
                      kind: court order protecting identities
                      scope: site
                      protected_people: [{ref: P1, role: mother, name: Invented Example}]
          responses:
            '200': {$ref: '#/components/responses/Order'}
            '409': {$ref: '#/components/responses/Problem'}
      /v1/orders/{order}/withdraw:
        parameters: [{$ref: '#/components/parameters/Order'}]
        post:
          operationId: withdrawOrder
          tags: [register]
          summary: Takes a draft or a proposal back.
          responses:
            '200': {$ref: '#/components/responses/Order'}
            '409': {$ref: '#/components/responses/Problem'}
    parameters:
      Story:
        name: story
        in: path
        required: true
        description: The site's id of the story.
        schema: {type: string, minLength: 1, maxLength: 200}
      Order:
        name: order
        in: path
        required: true
        description: The order's id.
        schema: {type: string, minLength: 1, maxLength: 100}
    responses:
      Story:
        description: The story as it stands in the register.
        headers:
          ETag: {description: Its version., schema: {type: string}}
        content:
          application/json:
            schema: {$ref: '#/components/schemas/Story'}
      Order:
        description: The order as it stands now.
        content:
          application/json:
            schema: {$ref: '#/components/schemas/Order'}
      Orders:
        description: Orders, without anything that they protect.
        content:
          application/json:
            schema:
              type: object
              required: [items]
              properties:
                items: {type: array, items: {$ref: '#/components/schemas/Order'}}
    schemas:
      StoryMode: {type: string, enum: [open, pre_moderated, closed, frozen, hidden]}
      StoryProfile:
        type: string
        enum: [none, sensitive_case, active_proceedings, anonymity_order]
      Story:
        type: object
        required: [schema, story, headline, profile, mode, mode_reason, mode_since, version]
        properties:
          schema: {const: postbag.story/1}
          story: {type: string}
          headline: {type: string}
          url: {type: string}
          profile: {$ref: '#/components/schemas/StoryProfile'}
          mode: {$ref: '#/components/schemas/StoryMode'}
          mode_reason: {type: string}
          mode_set_by: {type: string}
          mode_since: {$ref: '#/components/schemas/Instant'}
          version: {type: integer}
      StoryFile:
        type: object
        required: [id]
        properties:
          id: {type: string}
          headline: {type: string}
          url: {type: string}
          section: {type: string}
          published_at: {type: string}
          body: {type: string}
          profile: {$ref: '#/components/schemas/StoryProfile'}
          facts: {type: array, items: {type: string}}
          facts_checked_until: {$ref: '#/components/schemas/Instant'}
          named_ok: {type: array, items: {type: string}}
          permitted_labels: {type: array, items: {type: string}}
          proceedings: {type: array, items: {type: object}}
          vulnerable: {type: array, items: {type: string}}
          jurisdiction: {type: string}
      Order:
        type: object
        required: [schema, order, state, scope, people, details]
        properties:
          schema: {const: postbag.order/1}
          order: {type: string}
          state: {type: string, enum: [draft, in_force, varied, expired, lifted]}
          scope: {oneOf: [{const: site}, {type: array, items: {type: string}}]}
          effective_from: {$ref: '#/components/schemas/Instant'}
          expires: {$ref: '#/components/schemas/Instant'}
          entered_by: {type: string}
          confirmed_by: {type: string}
          people: {type: integer, description: How many people it protects.}
          details: {type: integer, description: How many details it protects.}
    """#
