@rfc9325
Feature: Length of keys
  What a key is worth, whatever it is used with. Certificates are looked at, whether or not a client would trust them.

  @rfc9325-4.5-rsa-2048 @must
  Rule: An RSA key in a certificate has 2048 bits or more

    Scenario Outline: the certificates of the <service> service
      When the client shakes hands at the <service> service
      Then the server shows no RSA key of less than 2048 bits

      Examples:
        | service     |
        | submission  |
        | submissions |
