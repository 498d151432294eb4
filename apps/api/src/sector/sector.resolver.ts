import { textIn } from '@fivefold/domain';
import { Args, Mutation, Parent, Query, ResolveField, Resolver } from '@nestjs/graphql';
import { listSectors, type SectorRow, toLocalTexts } from '../directory/index.js';
import { Access, type Caller, CurrentCaller, toGlobalId } from '../platform/index.js';
import { AddSectorInput, ChangeSectorInput, Sector, SectorPayload } from './sector.graphql.js';
import { SectorService } from './sector.service.js';

/** Sectors: read by anyone, kept by the operator. */
@Resolver(() => Sector)
export class SectorResolver {
  constructor(private readonly sectorService: SectorService) {}

  @Access('anyone', 'public:read')
  @Query(() => [Sector], { description: 'The sectors of the network, in their order.' })
  async sectors(@CurrentCaller() caller: Caller): Promise<Sector[]> {
    return (await listSectors(caller)).map((row) => toSector(row, caller));
  }

  @Access(['OPERATOR'])
  @Mutation(() => SectorPayload, { description: 'Adds a sector. Code SECTOR_KNOWN.' })
  async addSector(
    @CurrentCaller() caller: Caller,
    @Args('input', { description: 'Key and names.' }) input: AddSectorInput,
  ): Promise<SectorPayload> {
    return { sector: toSector(await this.sectorService.add(caller, input), caller), userErrors: [] };
  }

  @Access(['OPERATOR'])
  @Mutation(() => SectorPayload, { description: 'Renames or moves a sector. Code STALE_VERSION.' })
  async changeSector(
    @CurrentCaller() caller: Caller,
    @Args('input', { description: 'Sector, version and names.' }) input: ChangeSectorInput,
  ): Promise<SectorPayload> {
    return { sector: toSector(await this.sectorService.change(caller, input), caller), userErrors: [] };
  }

  @Access('parent')
  @ResolveField(() => String, { description: 'Its name.' })
  name(
    @Parent() { labels }: Sector,
    @CurrentCaller() caller: Caller,
    @Args('language', {
      type: () => String,
      nullable: true,
      description: 'ISO 639-1 code; the language of the caller when absent. Falls back to English.',
    })
    language: string | null,
  ): string {
    return textIn(
      Object.fromEntries(labels.map((label) => [label.language, label.text])),
      language || caller.language,
    );
  }
}

function toSector({ id, key, labels, position, version }: SectorRow, caller: Caller): Sector {
  const name = textIn(labels, caller.language);
  return { id: toGlobalId('Sector', id), key, name, labels: toLocalTexts(labels), position, version };
}
