import Ledger
import PlanReader
import Testing

/// Measures by light on chosen days, with nothing ticked.
@Suite("Lights of the bundled plans", .tags(.bundledPlans))
struct BundledLightTests {
    @Test(arguments: [
        (BundledPlan.jiangjin, "2022-04-25", [.nearDue: 1, .onTime: 69, .done: 11, .standing: 5] as [Light: Int]),
        (.jiangjin, "2022-05-20", [.overdue: 1, .nearDue: 32, .onTime: 37, .done: 11, .standing: 5]),
        (.jiangjin, "2022-06-15", [.overdue: 33, .nearDue: 25, .onTime: 12, .done: 11, .standing: 5]),
        (.nanan, "2019-12-15", [.overdue: 1, .nearDue: 31, .onTime: 17, .standing: 113]),
        (.nanan, "2020-01-01", [.overdue: 32, .onTime: 17, .standing: 113]),
        (.wansheng, "2021-10-15", [.nearDue: 1, .onTime: 1, .standing: 49]),
        (.wansheng, "2021-11-01", [.overdue: 1, .onTime: 1, .standing: 49]),
        (.yuzhong, "2023-12-15", [.nearDue: 6, .standing: 84]),
        (.yuzhong, "2024-01-01", [.overdue: 6, .standing: 84]),
        (.jiangbei, "2022-03-01", [.standing: 198]),
        (.jiangbei, "2026-11-21", [.standing: 198]),
    ])
    func lights(plan: BundledPlan, day: String, expected: [Light: Int]) throws {
        let counts = try plan.draft().lights(on: day)
        for light in Light.reportOrder {
            #expect(counts[light] == expected[light, default: 0], "\(light)")
        }
    }
}
