#include <algorithm>

#include "file/associated_files.h"
#include "file/colour_profile.h"
#include "file/metadata.h"
#include "file/outline.h"
#include "file/page_labels.h"
#include "file/state.h"
#include "file/structure_root.h"
#include "guest/guest_state.h"
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
  for (FilePart* part : sequence) {
    if (auto written = part->write_annotations(places, key); !written) return written;
    key += part->branch().annotation_count();
  }
  return {};
}

Status File::Impl::find_places(const Composition& composition) {
  for (const FilePart* part : sequence) {
    if (auto added = part->add_places(places); !added) return added;
  }
  for (const NamedPlace& place : composition.places) {
    const auto part = std::ranges::find_if(sequence, [&](const FilePart* each) {
      return place.page >= each->first_page() && place.page - each->first_page() < each->page_count();
    });
    if (part == sequence.end()) return own_fault("the place '" + place.name + "' is on no page");
    auto added = places.add(place.name, (*part)->destination(place.page - (*part)->first_page(), place.down));
    if (!added) return added;
  }
  return {};
}

/// Above the entries of a group's first part those of the groups that it begins.
haru::ObjectId File::Impl::write_outline() const {
  std::vector<OutlineEntry> entries;
  std::vector<bool> begun(groups.count());
  for (const FilePart* part : sequence) {
    if (part->page_count() == 0) continue;
    int depth = 0;
    for (const std::size_t group : groups.path_to(part->group())) {
      ++depth;
      if (begun[group]) continue;
      begun[group] = true;
      entries.push_back({one_line(groups.title(group)), "/Dest" + part->destination(0, {}), depth});
    }
    for (OutlineEntry& entry : part->outline(sequence.size() > 1 || !groups.empty())) {
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
  for (const FilePart* part : sequence) {
    if (part->page_count() > 0) out_text += std::to_string(part->first_page()) + "<</S/D>>";
  }
  return out_text + "]>>";
}

/// Optional content of guests as they show it. Its settings have a name (ISO 14289-1, 7.10).
std::string File::Impl::layer_entries(const document::Identity& identity) const {
  if (layers.empty()) return {};
  const auto list = [](const std::vector<haru::ObjectId>& objects) {
    std::string text = "[";
    for (const haru::ObjectId object : objects) text += " " + reference(object);
    return text + "]";
  };
  return "/OCProperties<</OCGs" + list(layers) + "/D<</Name" + text_string(one_line(identity.title)) + "/Order" +
         list(layers) + "/OFF" + list(hidden_layers) + ">>>>";
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
      out->add_stream("/Type/Metadata/Subtype/XML", xmp_packet(identity, composition, !files.empty()));
  const AssociatedEntries attached = write_associated(*out, quick, files);
  const std::string names = attached.embedded_files + places.write(*out);
  return "/Metadata " + reference(metadata) + "/OutputIntents[" + reference(intent) + "]" +
         (composition.page_labels.empty() ? page_labels() : page_label_entry(composition.page_labels)) +
         (outline != 0 ? "/Outlines " + reference(outline) + "/PageMode/UseOutlines" : "/PageMode/UseNone") +
         layer_entries(identity) + attached.catalog +
         form.catalog_entry(*out) + (names.empty() ? "" : "/Names<<" + names + ">>");
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
  for (FilePart* part : sequence) {
    branches.push_back({&part->branch(), part->group()});
    for (const std::string_view source : part->sources()) digests.push_back(source);
    part->fill_pages();
  }
  StructureRoot root(*out, groups, branches, identity.language, identity.title);
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
  impl_->sequence.push_back(made.get());
  impl_->parts.push_back(std::unique_ptr<Part>(new Part(std::move(made))));
  return *impl_->parts.back();
}

std::expected<GuestPart*, foreign::Refusal> File::begin_guest(const foreign::Document& guest, GuestOptions options,
                                                              const style::Theme& theme,
                                                              const font::Library& library) {
  std::size_t named = 0;
  for (FilePart* part : impl_->sequence) named += part->branch().named_count();
  GuestSink sink(impl_->guests_shared, named);
  auto copied = foreign::copy_pages(guest, {options.pages, options.keep_structure}, sink);
  if (!copied) return std::unexpected(std::move(copied.error()));
  auto made = std::make_unique<GuestPart::Impl>(*impl_, std::move(options), std::move(*copied), theme,
                                                impl_->fonts_of(library));
  impl_->sequence.push_back(made.get());
  impl_->guests.push_back(std::unique_ptr<GuestPart>(new GuestPart(std::move(made))));
  return impl_->guests.back().get();
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
