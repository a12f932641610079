import Postbag

let openAPIHead = #"""
    openapi: 3.1.0
    info:
      title: Postbag
      version: \#(Engine.version)
      summary: The comments desk for news sites.
      description: |
        A site screens and submits comments, readers report them, reviewers decide.
        Instants are ISO 8601 in UTC. Offsets in texts count Unicode scalars.
        Every answer other than success is `application/problem+json` (RFC 9457) with a `fix`.
        Never publish a comment because no answer came: try again, or hold it.
      license: {name: Apache-2.0, identifier: Apache-2.0}
    servers: [{url: /}]
    security: [{bearer: []}]
    tags:
      - {name: screening, description: What the policy makes of a comment.}
      - {name: comments, description: Comments as a site hands them in.}
      - {name: reports, description: What readers report.}
      - {name: queue, description: What waits for people.}
      - {name: register, description: Stories and reporting orders.}
      - {name: people, description: 'Commenters, sanctions, appeals and sessions.'}
      - {name: webhooks, description: Who is told of what happens.}
      - {name: desk, description: 'Statistics, audit, policy and health.'}
    components:
      securitySchemes:
        bearer:
          type: http
          scheme: bearer
          description: A key of `postbag key create`, or the token of a session.
      responses:
        Problem:
          description: Something is wrong; `fix` says how to mend it.
          headers:
            Retry-After:
              description: Seconds to wait, with 429 and 503.
              schema: {type: integer}
          content:
            application/problem+json:
              schema: {$ref: '#/components/schemas/Problem'}
              example:
                type: urn:postbag:problem:unknown-story
                title: Not Found
                status: 404
                detail: The register has no such story.
                fix: Put it there with PUT /v1/stories/{story} before its comments.
      parameters:
        Limit:
          name: limit
          in: query
          description: How many at most.
          schema: {type: integer, minimum: 1, maximum: 200}
        Cursor:
          name: cursor
          in: query
          description: The `next` of an earlier answer.
          schema: {type: string}
        IfMatch:
          name: If-Match
          in: header
          required: true
          description: The ETag of what was looked at, so that nobody decides on what they have not seen.
          schema: {type: string}
        IdempotencyKey:
          name: Idempotency-Key
          in: header
          description: Sent again with the same request, it gives the same answer and nothing twice.
          schema: {type: string, minLength: 1, maxLength: 120}
      schemas:
        Problem:
          type: object
          required: [type, title, status, detail, fix]
          properties:
            type: {type: string, description: 'A lasting name, `urn:postbag:problem:…`.'}
            title: {type: string}
            status: {type: integer}
            detail: {type: string}
            fix: {type: string}
            errors: {type: array, items: {type: string}}
        Instant: {type: string, format: date-time}
        Recommendation: {type: string, enum: [publish, hold, reject]}
        CommentState: {type: string, enum: [published, held, rejected, hidden, removed, erased]}
        Queue:
          type: string
          enum: [urgent, sealed-legal, notices, reported, held, new-user, appeals, quality-sample]
        Author:
          type: object
          properties:
            id: {type: [string, 'null'], description: The site's id of the person.}
            name: {type: [string, 'null'], maxLength: 200, description: The name shown beside the comment.}
    """#
