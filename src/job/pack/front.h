/// What a pack says of itself: cover with agenda, and the sheets before attachments. Printed from the kind meetingPack.
#pragma once

#include <memory>
#include <optional>
#include <string>
#include <vector>

#include "base/diagnostic.h"
#include "base/result.h"
#include "bench.h"
#include "journey/document.h"
#include "pack/paper.h"

namespace planverk::job {

/// The place of the agenda.
inline constexpr std::string_view agenda_place = "agenda";

class Front {
 public:
  /// `variant`: of the task's document, with its figures. All outlive this.
  Front(const Task& task, plan::Variant& variant, const xml::Tree& plan, const Shared& shared, Bench& bench)
      : task_(task), variant_(variant), plan_(plan), shared_(shared), bench_(bench) {}

  /// Cover and agenda, with what is known by now. None: a finding blocks.
  std::unique_ptr<Ready> agenda(const std::vector<AgendaItem>& items, const std::vector<PackPage>& pages,
                                const std::vector<figures::PackChange>& changes, Diagnostics& found);
  /// A sheet before the attachment; with its picture where it is one.
  std::unique_ptr<Ready> sheet(const AgendaItem& item, const Paper& paper, const std::string& link, Diagnostics& found);

  /// How grave what is found is, as of the agenda.
  void settle(Diagnostics& found) const;
  [[nodiscard]] Verdict verdict(const Diagnostics& found) const;

 private:
  std::unique_ptr<Ready> compose(const plan::Variant& variant, const templates::DocumentNames& names, Diagnostics& found);

  const Task& task_;
  plan::Variant& variant_;
  const xml::Tree& plan_;
  const Shared& shared_;
  Bench& bench_;
};

}  // namespace planverk::job
