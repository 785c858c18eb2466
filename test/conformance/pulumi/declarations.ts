import { readdirSync } from 'node:fs'
import { basename, dirname, join } from 'node:path'
import ts from 'typescript'
import type { ObjectShape, Property, Shape } from './shape.ts'

/** What a provider takes for a type, and what it answers. */
export interface Declared {
  readonly inputs: Shape
  readonly outputs: Shape
}

const options: ts.CompilerOptions = { noLib: true, types: [], skipLibCheck: true, noResolve: false }

/**
 * What SDKs declare of types and functions, by token: `gcp:storage/bucket:Bucket`, `azure-native:keyvault:getVault`. Read
 * from their own type declarations, with the values that these list in enums or name in "Possible values are".
 */
export class Declarations {
  readonly #folderOf: (sdk: string) => string
  readonly #host = keepingHost()
  readonly #known = new Map<string, Declared>()

  constructor(folderOf: (sdk: string) => string) {
    this.#folderOf = folderOf
  }

  /** @throws Error when the SDK declares no such type. */
  of(token: string): Declared {
    const known = this.#known.get(token)
    if (known !== undefined) return known
    const place = placeOf(token, this.#folderOf)
    const found = declared(place, ts.createProgram([place.file], options, this.#host))
    this.#known.set(token, found)
    return found
  }
}

/** Parses each file once, however many programs it is part of. */
function keepingHost(): ts.CompilerHost {
  const host = ts.createCompilerHost(options)
  const parsed = new Map<string, ts.SourceFile | undefined>()
  const parse = host.getSourceFile
  host.getSourceFile = (file, ...how) => {
    if (!parsed.has(file)) parsed.set(file, parse.call(host, file, ...how))
    return parsed.get(file)
  }
  return host
}

interface Place {
  readonly token: string
  readonly file: string
  readonly name: string
}

/** `pkg:module/file:Name` says its file, `pkg:module:Name` has it named for the type; providers lie at the top. */
function placeOf(token: string, folderOf: (sdk: string) => string): Place {
  const [sdk = '', module = '', name = ''] = token.split(':')
  if (sdk === 'pulumi') return { token, file: join(folderOf(name), 'provider.d.ts'), name: 'Provider' }
  const wanted = join(folderOf(sdk), module.includes('/') ? module : `${module}/${name}`)
  const file = readdirSync(dirname(wanted)).find(
    (one) => one.toLowerCase() === `${basename(wanted)}.d.ts`.toLowerCase(),
  )
  if (file === undefined) throw new Error(`no SDK declares ${token}`)
  return { token, file: join(dirname(wanted), file), name }
}

function declared({ token, file, name }: Place, program: ts.Program): Declared {
  const reader = new ShapeReader(program.getTypeChecker())
  const statements: readonly ts.Statement[] = program.getSourceFile(file)?.statements ?? []
  const called = name.charAt(0).toUpperCase() + name.slice(1)
  const named = (wanted: string) =>
    statements.find(
      (node): node is ts.InterfaceDeclaration => ts.isInterfaceDeclaration(node) && node.name.text === wanted,
    )
  const args = named(`${called}Args`)
  const made = statements.find(
    (node): node is ts.ClassDeclaration => ts.isClassDeclaration(node) && node.name?.text === name,
  )
  const answer = made ?? named(`${called}Result`)
  if (answer === undefined) throw new Error(`${file} does not declare ${token}`)
  return {
    inputs: args === undefined ? { kind: 'object', properties: new Map() } : reader.members(args),
    outputs: reader.members(answer),
  }
}

/** Reads shapes out of syntax; envelopes that are Pulumi's own (`Input`, `Output`) are taken off. */
class ShapeReader {
  readonly #checker: ts.TypeChecker
  readonly #read = new Map<ts.Node, ObjectShape>()

  constructor(checker: ts.TypeChecker) {
    this.#checker = checker
  }

  members(node: ts.InterfaceDeclaration | ts.ClassDeclaration | ts.TypeLiteralNode): ObjectShape {
    const known = this.#read.get(node)
    if (known !== undefined) return known
    const properties = new Map<string, Property>()
    const shape: ObjectShape = { kind: 'object', properties }
    this.#read.set(node, shape)
    for (const member of node.members) {
      if (!ts.isPropertySignature(member) && !ts.isPropertyDeclaration(member)) continue
      if (ts.getCombinedModifierFlags(member as ts.Declaration) & ts.ModifierFlags.Static) continue
      if (member.type === undefined) continue
      const required = member.questionToken === undefined && !mayBeUndefined(member.type)
      properties.set(member.name.getText(), {
        required,
        shape: narrowed(this.#of(member.type), documentedValues(member)),
      })
    }
    return shape
  }

  #of(node: ts.TypeNode): Shape {
    switch (node.kind) {
      case ts.SyntaxKind.StringKeyword:
        return { kind: 'string' }
      case ts.SyntaxKind.NumberKeyword:
        return { kind: 'number' }
      case ts.SyntaxKind.BooleanKeyword:
        return { kind: 'boolean' }
      case ts.SyntaxKind.AnyKeyword:
        return { kind: 'any' }
    }
    if (ts.isParenthesizedTypeNode(node)) return this.#of(node.type)
    if (ts.isArrayTypeNode(node)) return { kind: 'array', of: this.#of(node.elementType) }
    if (ts.isUnionTypeNode(node)) return this.#either(node)
    if (ts.isLiteralTypeNode(node) && ts.isStringLiteral(node.literal))
      return { kind: 'string', values: [node.literal.text] }
    if (ts.isTypeLiteralNode(node)) {
      const index = node.members.find(ts.isIndexSignatureDeclaration)
      return index === undefined ? this.members(node) : { kind: 'map', of: this.#of(index.type) }
    }
    if (ts.isTypeReferenceNode(node)) return this.#named(node)
    return { kind: 'any' }
  }

  #either(node: ts.UnionTypeNode): Shape {
    const shapes = node.types
      .filter((type) => type.kind !== ts.SyntaxKind.UndefinedKeyword)
      .map((type) => this.#of(type))
    const strings = shapes.filter((shape) => shape.kind === 'string')
    const others = shapes.filter((shape) => shape.kind !== 'string')
    const values = strings.flatMap((shape) => shape.values ?? [])
    // `string | enums.Kind` is Pulumi's way to say: these are known, and let newer ones pass. Here only what is known passes.
    const text: Shape[] =
      strings.length === 0 ? [] : [values.length === 0 ? { kind: 'string' } : { kind: 'string', values }]
    const all = [...others, ...text]
    return all.length === 1 ? all[0]! : { kind: 'either', of: all }
  }

  #named(node: ts.TypeReferenceNode): Shape {
    const name = ts.isQualifiedName(node.typeName) ? node.typeName.right.text : node.typeName.text
    const inside = node.typeArguments?.[0]
    if (['Input', 'Output', 'Promise'].includes(name) && inside !== undefined) return this.#of(inside)
    if (name === 'Record') return { kind: 'map', of: this.#of(node.typeArguments![1]!) }
    if (name === 'ID' || name === 'URN') return { kind: 'string' }
    let symbol = this.#checker.getSymbolAtLocation(
      ts.isQualifiedName(node.typeName) ? node.typeName.right : node.typeName,
    )
    if (symbol !== undefined && symbol.flags & ts.SymbolFlags.Alias) symbol = this.#checker.getAliasedSymbol(symbol)
    const declarations = symbol?.declarations ?? []
    const shaped = declarations.find(ts.isInterfaceDeclaration)
    if (shaped !== undefined) return this.members(shaped)
    const listed = declarations.find(ts.isVariableDeclaration)?.type
    if (listed !== undefined && ts.isTypeLiteralNode(listed)) return this.#listed(listed)
    const alias = declarations.find(ts.isTypeAliasDeclaration)
    if (alias !== undefined) return this.#of(alias.type)
    return { kind: 'any' }
  }

  /** An enum: `declare const Kind: { readonly Storage: "Storage" }`. */
  #listed(node: ts.TypeLiteralNode): Shape {
    const values = node.members.flatMap((member) => {
      const type = ts.isPropertySignature(member) ? member.type : undefined
      return type !== undefined && ts.isLiteralTypeNode(type) && ts.isStringLiteral(type.literal)
        ? [type.literal.text]
        : []
    })
    return values.length === 0 ? { kind: 'any' } : { kind: 'string', values }
  }
}

function mayBeUndefined(node: ts.TypeNode): boolean {
  if (node.kind === ts.SyntaxKind.UndefinedKeyword) return true
  if (ts.isUnionTypeNode(node)) return node.types.some(mayBeUndefined)
  return ts.isTypeReferenceNode(node) && (node.typeArguments ?? []).some(mayBeUndefined)
}

/** Values in a description: "Possible values are: `A`, `B`." None when it names no list, or says that there may be others. */
function documentedValues(node: ts.Node): string[] {
  const text = ts
    .getJSDocCommentsAndTags(node)
    .map((doc) => doc.getText())
    .join(' ')
    .replace(/\s*\n\s*\*\s*/g, ' ')
  const list = /Possible values are:((?: `[^`]+`,?)+)\./.exec(text)?.[1]
  return list === undefined ? [] : [...list.matchAll(/`([^`]+)`/g)].map(([, value]) => value!)
}

const narrowed = (shape: Shape, values: readonly string[]): Shape =>
  shape.kind === 'string' && shape.values === undefined && values.length > 0 ? { ...shape, values } : shape
