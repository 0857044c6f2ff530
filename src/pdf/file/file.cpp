#include <algorithm>

#include "file/associated_files.h"
#include "file/colour_profile.h"
#include "file/metadata.h"
#include "file/outline.h"
#include "file/page_labels.h"
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
    auto written = each.annotations.write(*out, places, each.navigation, each.structure, each.page_objects(), key);
    if (!written) return written;
    key += each.structure.annotation_count();
    each.structure.close(each.page_objects());
  }
  return {};
}

Status File::Impl::find_places(const Composition& composition) {
  for (const NamedPlace& place : composition.places) {
    const auto part = std::ranges::find_if(parts, [&](const auto& each) {
      return place.page >= each->impl_->first_page && place.page - each->impl_->first_page < each->impl_->pages.size();
    });
    if (part == parts.end()) return own_fault("the place '" + place.name + "' is on no page");
    const Part::Impl& its = *(*part)->impl_;
    if (auto added = places.add(place.name, its.destination(place.page - its.first_page, place.down)); !added)
      return added;
  }
  return {};
}

/// Above the entries of a group's first part those of the groups that it begins.
haru::ObjectId File::Impl::write_outline() const {
  std::vector<OutlineEntry> entries;
  std::vector<bool> begun(groups.count());
  for (const auto& part : parts) {
    const Part::Impl& its = *part->impl_;
    if (its.pages.empty()) continue;
    const std::vector<std::size_t> path = groups.path_to(its.group);
    int depth = 0;
    for (const std::size_t group : path) {
      ++depth;
      if (begun[group]) continue;
      begun[group] = true;
      entries.push_back({one_line(groups.title(group)), "/Dest" + its.destination(0, {}), depth});
    }
    for (OutlineEntry& entry : its.outline(parts.size() > 1 || !groups.empty())) {
      entry.level += depth;
      entries.push_back(std::move(entry));
    }
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

std::vector<Associated> File::Impl::sources() const {
  std::vector<Associated> files;
  if (!options.attach_source) return files;
  for (const auto& part : parts) {
    const document::Document& document = part->impl_->document;
    const std::string number = files.empty() ? "" : "-" + std::to_string(files.size() + 1);
    files.push_back({.name = "plan" + number + ".xml",
                     .media_type = "text/xml",
                     .bytes = FileView(document.source_xml, nullptr),
                     .relationship = Relationship::source,
                     .description = document.identity.title,
                     .date = document.identity.date});
  }
  return files;
}

/// Each part counts its pages from 1, as its page marks do.
std::string File::Impl::page_labels() const {
  std::string out_text = "/PageLabels<</Nums[";
  for (const auto& part : parts) {
    if (!part->impl_->pages.empty()) out_text += std::to_string(part->impl_->first_page) + "<</S/D>>";
  }
  return out_text + "]>>";
}

/// What the catalog says besides the structure tree.
std::string File::Impl::catalog_entries(const document::Identity& identity, const Composition& composition,
                                        haru::ObjectId outline) {
  std::vector<Associated> files = sources();
  files.insert(files.end(), composition.associated.begin(), composition.associated.end());
  const auto profile = out->add_stream("/N 3/Filter/FlateDecode", deflated_srgb_profile());
  const auto intent = out->add(
      "/Type/OutputIntent/S/GTS_PDFA1/OutputConditionIdentifier(sRGB IEC61966-2-1)/Info(sRGB "
      "IEC61966-2-1)/DestOutputProfile " +
      reference(profile));
  // Uncompressed, so that tools without a PDF reader find it.
  const auto metadata =
      out->add_stream("/Type/Metadata/Subtype/XML", xmp_packet(identity, composition.claims, !files.empty()));
  const AssociatedEntries attached = write_associated(*out, quick, files);
  const std::string names = attached.embedded_files + places.write(*out);
  return "/Metadata " + reference(metadata) + "/OutputIntents[" + reference(intent) + "]" +
         (composition.page_labels.empty() ? page_labels() : page_label_entry(composition.page_labels)) +
         (outline != 0 ? "/Outlines " + reference(outline) + "/PageMode/UseOutlines" : "/PageMode/UseNone") +
         attached.catalog + (names.empty() ? "" : "/Names<<" + names + ">>");
}

Status File::Impl::check(const Composition& composition) const {
  if (failure) return std::unexpected(*failure);
  if (page_count == 0) return own_fault("a document without pages was to be written");
  if (groups.current() != Groups::none) return own_fault("a group of documents was not ended");
  if (!composition.page_labels.empty() && composition.page_labels.size() != page_count)
    return own_fault("a file has another number of page labels than of pages");
  return {};
}

Result<std::string> File::Impl::save(const document::Identity& identity, const Composition& composition) {
  if (auto good = check(composition); !good) return std::unexpected(good.error());
  if (auto found = find_places(composition); !found) return std::unexpected(found.error());
  if (auto written = write_annotations(); !written) return std::unexpected(written.error());
  const haru::ObjectId outline = write_outline();
  if (auto written = write_resources(); !written) return std::unexpected(written.error());
  const std::string entries = catalog_entries(identity, composition, outline);
  std::vector<StructureRoot::Branch> branches;
  std::vector<std::string_view> digests;
  for (const auto& part : parts) {
    branches.push_back({&part->impl_->structure, part->impl_->group});
    digests.emplace_back(part->impl_->source_digest);
    digests.emplace_back(part->impl_->document.source_xml);
    part->impl_->fill_pages();
  }
  StructureRoot root(*out, groups, branches, identity.language);
  out->fill_catalog("/Lang" + text_string(identity.language) +
                    "/MarkInfo<</Marked true>>/ViewerPreferences<</DisplayDocTitle true>>/StructTreeRoot " +
                    reference(root.object()) + entries);
  out->fill_info(info_entries(identity));
  root.fill(*out, out->first_late_object());
  const haru::LateObjects elements{
      .count = root.element_count(),
      .write = [&root](std::uint32_t index, std::string& text) { root.write_element(index, text); }};
  return out->save({.object_streams = options.object_streams, .trailer_entries = file_identifier(identity, digests)},
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

void File::begin_group(std::string title) {
  impl_->groups.begin(std::move(title));
}

void File::end_group() {
  if (!impl_->groups.end()) impl_->fail(own_fault("a group of documents that was not begun is ended").error());
}

std::size_t File::page_count() const {
  return impl_->page_count;
}

Result<std::string> File::save(const document::Identity& identity, const Composition& composition) {
  return impl_->save(identity, composition);
}

}  // namespace planverk::pdf
