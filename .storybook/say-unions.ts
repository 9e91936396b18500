import type { Preview } from '@storybook/react-vite'

/** Names what a union of types is made of, where the tables of the docs would only say that it is one. */
export const sayUnions: NonNullable<Preview['argTypesEnhancers']>[number] = ({ argTypes }) =>
  Object.fromEntries(
    Object.entries(argTypes).map(([name, argType]) => {
      const { table, type } = argType
      if (table?.type?.summary !== 'union' || type?.raw === undefined) return [name, argType]
      return [name, { ...argType, table: { ...table, type: { ...table.type, summary: type.raw } } }]
    }),
  )
