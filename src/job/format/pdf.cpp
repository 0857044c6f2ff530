#include "pdf/pdf.h"

#include "format/material.h"
#include "job/ingredients.h"
#include "layout/layout.h"

namespace planverk::job {

namespace {

layout::Options options_of(const Material& material) {
  return {material.limits, material.layout_workers, &material.languages};
}

}  // namespace

Status lay_out_only(Material& material) {
  auto shaper = material.bench.shaper(material.theme.family);
  if (!shaper) return std::unexpected(shaper.error());
  material.pages =
      layout::lay_out(material.document, material.theme, **shaper, options_of(material), material.found).pages;
  return {};
}

Result<std::string> make_pdf(Material& material) {
  auto shaper = material.bench.shaper(material.theme.family);
  if (!shaper) return std::unexpected(shaper.error());
  pdf::Options options;
  options.attach_source = material.attach_source;
  options.font_programs = &material.bench.workshop().font_programs();
  auto file = pdf::File::create(options);
  if (!file) return std::unexpected(file.error());
  // Another way of asking for it makes another file.
  pdf::Part& part = file->begin_part(material.document, material.theme, (*shaper)->library(),
                                     material.source_digest + material.choices);
  const layout::Summary summary =
      layout::lay_out(material.document, material.theme, **shaper, options_of(material), part, material.found);
  material.pages = summary.pages;
  if (material.found.blocked()) return std::string();
  const auto made_by = material.bench.workshop().ingredients(material.theme.family);
  if (!made_by) return std::unexpected(made_by.error());
  pdf::Composition composition;
  composition.provenance = pdf::Provenance{.document = material.id,
                                           .source = material.source_digest,
                                           .choices = material.choices,
                                           .program = (*made_by)->program,
                                           .libraries = (*made_by)->libraries,
                                           .templates = (*made_by)->templates,
                                           .fonts = (*made_by)->fonts};
  return file->save(material.document.identity, composition);
}

}  // namespace planverk::job
