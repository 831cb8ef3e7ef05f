/** What a person asked for cannot be done as asked: says what was expected and what was found. Faces show the message and exit with 2. */
export class WrongRequest extends Error {
  constructor(message: string) {
    super(message);
    this.name = 'WrongRequest';
  }
}
