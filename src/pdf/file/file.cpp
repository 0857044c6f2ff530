#include <algorithm>

#include "file/colour_profile.h"
#include "file/metadata.h"
#include "file/outline.h"
#include "file/state.h"
#include "file/structure_root.h"
#include "syntax.h"

namespace planverk::pdf {

LibraryFonts& File::Impl::fonts_of(const font::Library& library) {
  const auto known = std::ranges::find_if(fonts, [&](const auto& each) { return &each->library == &library; });
  if (known != fonts.end()) return **known;
  fonts.push_back(std::make_unique<LibraryFonts>(library, out->reserve()));
  return *fonts.back();
}

/// Annotations follow all pages in the parent tree.
Status File::Impl::write_annotations() {
  std::size_t key = page_count;
  for (const auto& part : parts) {
    Part::Impl& each = *part->impl_;
    auto written = each.annotations.write(*out, each.navigation, each.structure, each.page_objects(), key);
    if (!written) return written;
    key += each.structure.annotation_count();
    each.structure.close(each.page_objects());
  }
  return {};
}

haru::ObjectId File::Impl::write_outline() const {
  std::vector<OutlineEntry> entries;
  for (const auto& part : parts) {
    for (OutlineEntry& entry : part->impl_->outline(parts.size() > 1)) entries.push_back(std::move(entry));
  }
  return pdf::write_outline(*out, entries);
}

Status File::Impl::write_resources() {
  FontPrograms& programs = options.font_programs != nullptr ? *options.font_programs : own_programs;
  for (const auto& each : fonts) {
    auto dictionary = each->fonts.embed(*out, quick, programs);
    if (!dictionary) return std::unexpected(dictionary.error());
    out->fill(each->resources, "/Font" + *dictionary + images.resource_entry());
  }
  return {};
}

/// The sources as associated files (ISO 19005-3, 6.8): `/AF` and `/Names` of the catalog.
std::string File::Impl::attachment_entries() {
  if (!options.attach_source) return {};
  std::vector<std::pair<std::string, haru::ObjectId>> attached;
  for (const auto& part : parts) {
    const document::Document& document = part->impl_->document;
    std::string params = "/Params<</Size " + std::to_string(document.source_xml.size());
    if (document.identity.date) params += "/ModDate" + date_string(*document.identity.date);
    const auto file =
        out->add_stream("/Type/EmbeddedFile/Subtype/text#2Fxml" + params + ">>", quick, document.source_xml);
    const std::string number = attached.empty() ? "" : "-" + std::to_string(attached.size() + 1);
    const std::string name = text_string("plan" + number + ".xml");
    attached.emplace_back(name, out->add("/Type/Filespec/F" + name + "/UF" + name + "/AFRelationship/Source/Desc" +
                                         text_string(one_line(document.identity.title)) + "/EF<</F " + reference(file) +
                                         "/UF " + reference(file) + ">>"));
  }
  std::string files, names;
  for (const auto& [name, object] : attached) files += (files.empty() ? "" : " ") + reference(object);
  std::ranges::sort(attached);
  for (const auto& [name, object] : attached) names += name + reference(object);
  return "/AF[" + files + "]/Names<</EmbeddedFiles<</Names[" + names + "]>>>>";
}

/// Each part counts its pages from 1, as its page marks do.
std::string File::Impl::page_labels() const {
  std::string out_text = "/PageLabels<</Nums[";
  for (const auto& part : parts) {
    if (!part->impl_->pages.empty()) out_text += std::to_string(part->impl_->first_page) + "<</S/D>>";
  }
  return out_text + "]>>";
}

Result<std::string> File::Impl::save(const document::Identity& identity) {
  if (failure) return std::unexpected(*failure);
  if (page_count == 0) return own_fault("a document without pages was to be written");
  if (auto written = write_annotations(); !written) return std::unexpected(written.error());
  const haru::ObjectId outline = write_outline();
  if (auto written = write_resources(); !written) return std::unexpected(written.error());
  const auto profile = out->add_stream("/N 3/Filter/FlateDecode", deflated_srgb_profile());
  const auto intent = out->add(
      "/Type/OutputIntent/S/GTS_PDFA1/OutputConditionIdentifier(sRGB IEC61966-2-1)/Info(sRGB "
      "IEC61966-2-1)/DestOutputProfile " +
      reference(profile));
  // Uncompressed, so that tools without a PDF reader find it.
  const auto metadata = out->add_stream("/Type/Metadata/Subtype/XML", xmp_packet(identity, options.attach_source));
  const std::string attachment = attachment_entries();
  std::vector<StructureTree*> trees;
  std::vector<std::string_view> sources;
  for (const auto& part : parts) {
    trees.push_back(&part->impl_->structure);
    sources.emplace_back(part->impl_->source_digest);
    sources.emplace_back(part->impl_->document.source_xml);
    part->impl_->fill_pages();
  }
  StructureRoot root(*out, trees, identity.language);
  out->fill_catalog("/Lang" + text_string(identity.language) +
                    "/MarkInfo<</Marked true>>/ViewerPreferences<</DisplayDocTitle true>>/StructTreeRoot " +
                    reference(root.object()) + "/Metadata " + reference(metadata) + "/OutputIntents[" +
                    reference(intent) + "]" + page_labels() +
                    (outline != 0 ? "/Outlines " + reference(outline) + "/PageMode/UseOutlines" : "/PageMode/UseNone") +
                    attachment);
  out->fill_info(info_entries(identity));
  root.fill(*out, out->first_late_object());
  const haru::LateObjects elements{
      .count = root.element_count(),
      .write = [&root](std::uint32_t index, std::string& text) { root.write_element(index, text); }};
  return out->save({.object_streams = options.object_streams, .trailer_entries = file_identifier(identity, sources)},
                   elements);
}

Result<File> File::create(Options options) {
  auto file = haru::Document::create();
  if (!file) return std::unexpected(file.error());
  return File(std::make_unique<Impl>(options, std::move(*file)));
}

File::File(std::unique_ptr<Impl> impl) : impl_(std::move(impl)) {}
File::File(File&&) noexcept = default;
File::~File() = default;

Part& File::begin_part(const document::Document& document, const style::Theme& theme, const font::Library& library,
                       std::string source_digest) {
  auto made = std::make_unique<Part::Impl>(*impl_, document, theme, impl_->fonts_of(library), std::move(source_digest));
  impl_->parts.push_back(std::unique_ptr<Part>(new Part(std::move(made))));
  return *impl_->parts.back();
}

Result<std::string> File::save(const document::Identity& identity) {
  return impl_->save(identity);
}

}  // namespace planverk::pdf
